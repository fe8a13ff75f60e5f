import Foundation
import RondeTravel

/// A server without a network: it answers by a rule from the coordinates asked for and remembers each question.
actor StubServer: TableTransport {
  private var failures: [Int]
  private let most: Int
  private(set) var questions: [URL] = []

  /// A server that first answers with those statuses (0: no answer at all), then refuses more than `most` squared
  /// pairs as OSRM does.
  init(failures: [Int] = [], most: Int = 100) {
    self.failures = failures
    self.most = most
  }

  func get(_ address: URL) throws -> (status: Int, body: [UInt8]) {
    questions.append(address)
    if !failures.isEmpty {
      let status = failures.removeFirst()
      if status == 0 { throw URLError(.timedOut) }
      return (status, Array("<html>".utf8))
    }
    let points = (address.path.split(separator: "/").last ?? "").split(separator: ";").map { pair in
      pair.split(separator: ",").compactMap { Double($0) }
    }
    let items = URLComponents(url: address, resolvingAgainstBaseURL: false)?.queryItems ?? []
    func list(_ name: String) -> [Int] {
      (items.first { $0.name == name }?.value ?? "").split(separator: ";").compactMap { Int($0) }
    }
    let (sources, destinations) = (list("sources"), list("destinations"))
    if sources.count * destinations.count > most * most {
      return (400, Array(#"{"message":"Too many table coordinates","code":"TooBig"}"#.utf8))
    }
    func rows(_ value: ([Double], [Double]) -> String) -> String {
      "["
        + sources.map { from in
          "[" + destinations.map { value(points[from], points[$0]) }.joined(separator: ",") + "]"
        }.joined(separator: ",") + "]"
    }
    func waypoints(_ places: [Int]) -> String {
      // Whatever lies beyond 50.7 degrees north is far from any road.
      "[" + places.map { "{\"distance\":\(points[$0][1] > 50.7 ? 4321.5 : 3.2)}" }.joined(separator: ",")
        + "]"
    }
    let body = """
      {"code":"Ok","durations":\(rows(StubServer.duration)),"distances":\(rows { "\($0[0] == $1[0] ? 0 : 1234.4)" }),
      "sources":\(waypoints(sources)),"destinations":\(waypoints(destinations))}
      """
    return (200, Array(body.utf8))
  }

  /// No way leads out of the far west; any other takes what its ends say.
  private static func duration(_ from: [Double], _ to: [Double]) -> String {
    if from == to { return "0" }
    if from[0] < 2.9 { return "null" }
    return "\(Int((from[0] * 1000).rounded() + (to[1] * 10).rounded())).3"
  }
}
