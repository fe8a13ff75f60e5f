import RondeModel

/// One team of one evening.
public struct TeamView: Hashable, Sendable {
  /// What everybody calls it: the sector and its number of that evening, `VN-1`; unique together with the
  /// date. It is counted by start, so that it tells nobody who is in it.
  public var label: String
  /// The same in every version for the same sector, number and day; an opaque text of ASCII letters and
  /// digits.
  public var key: String
  /// The day it belongs to.
  public var date: CivilDate
  /// When its shift begins.
  public var start: Moment
  /// When its shift ends.
  public var end: Moment
  /// Its pauses.
  public var breaks: [PauseView]
  /// Names of those members whom the recipient may know; empty for the landlord.
  public var members: [String]
  /// How many members it has.
  public var size: Int
}

/// The visits of one team in one shift, from and back to its sector's base.
public struct RouteView: Hashable, Sendable {
  /// Whose.
  public var team: TeamView
  /// Where, with its base.
  public var sector: SectorView
  /// When it leaves the base; the shift's start where there is no route.
  public var departure: Moment
  /// Its visits in order.
  public var stops: [StopView]
  /// Its break.
  public var pause: RoutePauseView?
  /// When it is back at the base; the shift's end where there is no route.
  public var back: Moment
  /// Minutes on the way, all legs together.
  public var travel: Minutes
  /// Minutes of the shift that hold neither visit nor way nor break: what is kept for calls.
  public var free = Minutes.zero
  /// Those of them after the return to the base.
  public var freeAtEnd = Minutes.zero

  /// Minutes on site, all stops together.
  public var onSite: Minutes { stops.reduce(.zero) { $0 + $1.minutes } }
}

/// One visit of a route.
public struct StopView: Hashable, Sendable {
  /// Its place on the route, from 1.
  public var order: Int
  /// The residence's identifier.
  public var residence: String
  /// The residence's name.
  public var name: String
  /// Street address or other hint; may be empty.
  public var address: String
  /// Where the door is; nil for a residence that the scenario does not know.
  public var point: GeoPoint?
  /// When the team reaches the door.
  public var arrival: Moment
  /// When the visit begins, at or after arrival.
  public var start: Moment
  /// When it ends.
  public var end: Moment
  /// Minutes on the way from the place before, break left out.
  public var travel: Minutes
  /// What to mind there; may be empty. Planners write it; it must name no tenant.
  public var instruction: String
  /// What is asked for there; empty where nothing in particular is.
  public var missions: [Mission]

  /// Minutes on site.
  public var minutes: Minutes { max(.zero, end.instant - start.instant) }
}

/// A team's break on its route.
public struct RoutePauseView: Hashable, Sendable {
  /// After how many stops it is taken.
  public var afterStops: Int
  /// Where: a residence's name or the base's.
  public var place: String
  /// Where that is.
  public var point: GeoPoint?
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment
}
