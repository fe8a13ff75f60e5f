import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Brings the answer to one question; tests put their own in the place of the network.
public protocol TableTransport: Sendable {
  /// The status and the body that a server answers with.
  ///
  /// - Throws: whatever kept an answer from coming, with a text that says what.
  func get(_ address: URL) async throws -> (status: Int, body: [UInt8])
}

/// The network, through Foundation's URLSession.
public struct NetworkTransport: TableTransport {
  private let session: URLSession

  /// A transport that waits so many seconds for each answer.
  public init(timeout: Double) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = timeout
    configuration.timeoutIntervalForResource = timeout
    configuration.httpAdditionalHeaders = ["User-Agent": "ronde", "Accept": "application/json"]
    session = URLSession(configuration: configuration)
  }

  /// The status and the body that a server answers with.
  public func get(_ address: URL) async throws -> (status: Int, body: [UInt8]) {
    let (data, response) = try await session.data(from: address)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, [UInt8](data))
  }
}
