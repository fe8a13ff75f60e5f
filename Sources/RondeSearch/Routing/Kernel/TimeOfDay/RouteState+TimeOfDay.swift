/// The times of tours where travel varies by time of day or teams make a pause: each visit has its earliest and its
/// latest start twice, with the pause still owed and with nothing owed any more.
extension RouteState {
  /// A start of a visit with the team's pause still owed, and with nothing owed.
  struct Start: BitwiseCopyable {
    var owing: Int32
    var free: Int32
  }

  /// Later than every window closes.
  static let never: Int32 = .max

  /// The earliest starts at `to` of who started at `from` at the times of `start`.
  @inline(__always)
  func following(_ start: Start, _ from: Int32, _ to: Int32, _ team: Int) -> Start {
    let (opens, closes) = (tables.opens[to], tables.closes[to])
    func arrival(_ leaving: Int32) -> Int32 {
      let time = tables.trips.arrival(Int(tables.column[from]), Int(tables.column[to]), leaving: leaving)
      return time <= closes ? max(opens, time) : RouteState.never
    }
    var found = Start(owing: RouteState.never, free: RouteState.never)
    if start.free < RouteState.never { found.free = arrival(start.free &+ tables.service[from]) }
    if start.owing < RouteState.never {
      let leaving = start.owing &+ tables.service[from]
      found.owing = arrival(leaving)
      let pause = max(leaving, tables.pauseOpens[team])
      if tables.mayPause[from], pause <= tables.pauseCloses[team] {
        found.free = min(found.free, arrival(pause &+ tables.pauseLength[team]))
      }
    }
    return found
  }

  /// The latest starts at `from` from which `behind` can be reached by the times of `start`, -1 where there is none.
  private func preceding(_ start: Start, _ from: Int32, _ behind: Int32, _ team: Int) -> Start {
    let closes = tables.closes[from]
    let service = tables.service[from]
    func departure(_ by: Int32) -> Int32 {
      tables.trips.departure(Int(tables.column[from]), Int(tables.column[behind]), arrivingBy: by)
    }
    let free = departure(start.free)
    var owing = departure(start.owing) &- service
    let pause = min(free &- tables.pauseLength[team], tables.pauseCloses[team])
    if tables.mayPause[from], pause >= tables.pauseOpens[team] { owing = max(owing, pause &- service) }
    let opens = tables.opens[from]
    func known(_ time: Int32) -> Int32 { time < opens ? -1 : min(closes, time) }
    return Start(owing: known(owing), free: known(free &- service))
  }

  /// Whether `client` comes in time behind `node`, and all that follow.
  func fitsByTimeOfDay(_ client: Int32, after node: Int32) -> Bool {
    let team = Int(tour[node])
    let behind = next[node]
    let here = following(Start(owing: earliestOwing[node], free: earliest[node]), node, client, team)
    if min(here.owing, here.free) == RouteState.never { return false }
    let there = following(here, client, behind, team)
    return there.free <= latest[behind] || there.owing <= latestOwing[behind]
  }

  /// All times of a tour anew; false if a visit comes too late, or the pause has no place.
  @discardableResult
  func scheduleByTimeOfDay(_ team: Int) -> Bool {
    let (start, end) = (start(team), end(team))
    let owes = tables.pauseLength[team] > 0
    var now = Start(
      owing: owes ? tables.opens[start] : RouteState.never,
      free: owes ? RouteState.never : tables.opens[start])
    var node = start
    while true {
      (earliestOwing[node], earliest[node]) = (now.owing, now.free)
      let behind = next[node]
      if behind < 0 { break }
      now = following(now, node, behind, team)
      node = behind
    }
    now = Start(owing: -1, free: tables.closes[end])
    node = end
    while true {
      (latestOwing[node], latest[node]) = (now.owing, now.free)
      let before = previous[node]
      if before < 0 { break }
      now = preceding(now, before, node, team)
      node = before
    }
    return earliest[end] <= tables.closes[end]
  }
}
