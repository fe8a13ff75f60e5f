import RondeModel

/// One answer of OSRM's `table` service, as it stands: seconds and metres between the points asked for.
public struct TableAnswer: Hashable, Sendable {
  /// Why an answer is none.
  public struct Refusal: Error, Hashable, Sendable {
    /// The server's own code, as `TooBig`; nil where the answer is no answer of OSRM's.
    public let code: String?
    /// What the server says, or what is wrong with its answer.
    public let message: String
  }

  /// Seconds from each origin to each destination; nil where there is no way.
  public let seconds: [[Int?]]
  /// Metres likewise; empty where the server gives none.
  public let metres: [[Int?]]
  /// How far each origin lies from the road that the server took it to.
  public let originsOffRoad: [Metres]
  /// How far each destination does.
  public let destinationsOffRoad: [Metres]

  /// Reads an answer to a question for so many origins and destinations.
  public static func read(
    _ bytes: [UInt8], origins: Int, destinations: Int
  ) throws(Refusal) -> TableAnswer {
    let root: JSONNode
    do throws(JSONParser.Failure) {
      root = try JSONParser.parse(bytes)
    } catch {
      throw Refusal(code: nil, message: error.cause.en)
    }
    let members = members(root)
    guard case .string(let code) = members["code"]?.content else {
      throw Refusal(code: nil, message: "no code")
    }
    guard code == "Ok" else {
      guard case .string(let message) = members["message"]?.content else {
        throw Refusal(code: code, message: "")
      }
      throw Refusal(code: code, message: message)
    }
    guard
      let seconds = grid(members["durations"], origins, destinations, most: TravelMatrix.longestTrip)
    else { throw Refusal(code: nil, message: "durations: \(origins) × \(destinations) numbers expected") }
    return TableAnswer(
      seconds: seconds,
      metres: grid(members["distances"], origins, destinations, most: TravelMatrix.farthest) ?? [],
      originsOffRoad: offRoad(members["sources"], origins),
      destinationsOffRoad: offRoad(members["destinations"], destinations))
  }

  private static func members(_ node: JSONNode) -> [String: JSONNode] {
    guard case .object(let list) = node.content else { return [:] }
    return Dictionary(list.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  // Nil where a row or a figure is not as asked for: half a table is worth nothing.
  private static func grid(_ node: JSONNode?, _ rows: Int, _ columns: Int, most: Int) -> [[Int?]]? {
    guard case .array(let list) = node?.content, list.count == rows else { return nil }
    var grid: [[Int?]] = []
    for row in list {
      guard case .array(let items) = row.content, items.count == columns else { return nil }
      var values: [Int?] = []
      for item in items {
        switch item.content {
        case .null: values.append(nil)
        case .number(let digits):
          guard let value = Double(digits), value >= 0, value <= Double(most) else { return nil }
          values.append(Int(value.rounded()))
        default: return nil
        }
      }
      grid.append(values)
    }
    return grid
  }

  private static func offRoad(_ node: JSONNode?, _ count: Int) -> [Metres] {
    guard case .array(let list) = node?.content, list.count == count else {
      return [Metres](repeating: .zero, count: count)
    }
    return list.map { waypoint in
      guard case .number(let digits) = members(waypoint)["distance"]?.content, let value = Double(digits),
        value >= 0
      else { return .zero }
      return Metres(Int(min(value.rounded(), 1e9)))
    }
  }
}
