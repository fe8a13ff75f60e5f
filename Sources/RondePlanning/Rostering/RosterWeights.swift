import RondeModel

/// What each wish weighs. The three levels lie so far apart that no sum of lower ones reaches a higher one in
/// a week of usual size.
struct RosterWeights {
  /// Level 1: a team missing below the minimum, a minute and a step of the sector's priority.
  let missing: Int64 = 200_000_000
  /// Level 1: a locked duty that finds no partner.
  let alone: Int64 = 100_000_000_000
  /// Between levels 1 and 2: an agent to be kept below who becomes a night worker by the week.
  let nightWorker: Int64 = 20_000_000
  /// Level 2: a team missing below the desired number, a minute.
  let desired: Int64 = 2_000
  /// Level 2: a paid minute below or above the contract.
  let under: Int64 = 1_500
  let over: Int64 = 1_500
  /// Level 2: a night minute of an agent to be kept below; contract hours and desired teams weigh more.
  let nightKept: Int64 = 200
  /// Level 2: what a night minute of a night worker who is to gather them takes off.
  let nightGathered: Int64 = 200
  /// Level 3: a team nobody asked for, a minute.
  let surplus: Int64 = 20
  /// Level 3: an unmet wish, each step of its weight.
  let wish: Int64 = 120
  /// Level 3: each shape that a sector uses in the week, so that a few do.
  let variety: Int64 = 800
  /// Level 3: a shift in another sector than the home one.
  let away: Int64 = 150
  /// Level 3: a start at another time than the day before.
  let startChange: Int64 = 40
  /// Level 3: the square of a shift beyond the fair share of late closings, Sundays or holidays.
  let fairness: Int64 = 60
  /// Level 3: a team of two who seldom work together.
  let newPair: Int64 = 60
}
