/// The patrol week of one sector: which places may be visited, by which team-shifts, on what clock.
///
/// It is the general routing problem of several teams with optional visits, prizes, time windows, time on site
/// and travel by time of day, in which a place may be visited several times and the gaps between its visits
/// are what it costs. Times of a shift are minutes after the midnight of its day (1500 is one o'clock in the
/// night that follows); *civil* minutes count from the midnight that begins the horizon; *idle* minutes are
/// those of the clock on which gaps are measured.
public struct PatrolProblem: Sendable {
  /// A place that teams visit.
  public struct Place: Sendable {
    /// Minutes that a visit is planned to take.
    public var onSite: Int
    /// The fewest minutes for which a visit counts: no more than ``onSite``, and that where none may be shortened.
    public var leastMinutes: Int
    /// What a visit is worth by its minutes, in millionths of a whole one, from no minute on; it rises ever slower,
    /// and its last entry is of the most minutes that are of use. Where it is empty, worth grows evenly up to the
    /// planned minutes.
    public var worth: [Int] = []
    /// Times of day within which a visit lies from start to end, in order; empty where any time will do.
    public var windows: [ClosedRange<Int>]
    /// How much its idleness weighs.
    public var weight: Int
    /// How much a missed least visit weighs.
    public var priority: Int
    /// Visits of a period that must be made.
    public var least: Int
    /// Most visits of a period.
    public var most: Int
    /// Visits of a period that are usual: what the gap still open at the horizon's end is reckoned by.
    public var usual: Int
    /// Most visits of one day's shifts.
    public var mostPerDay: Int
    /// Least civil minutes from the end of a visit to the start of the next.
    public var coolDown: Int
    /// The idle minute of the last visit before the horizon; nil where none is known.
    public var lastSeen: Int?
    /// The civil minute at which that visit ended, negative; nil where none is known.
    public var lastEnd: Int?
    /// The longest gap in idle minutes that the guarantee allows; nil where there is none.
    public var guarantee: Int?
    /// Whether a team may take its break there.
    public var isBreakPlace: Bool
    /// Prize of each visit, in millionths of an idle minute.
    public var prize: Int

    /// A place.
    public init(
      onSite: Int, leastMinutes: Int? = nil, windows: [ClosedRange<Int>] = [], weight: Int = 1,
      priority: Int = 1, least: Int = 0,
      most: Int = 1, usual: Int? = nil, mostPerDay: Int = 1, coolDown: Int = 0, lastSeen: Int? = nil,
      lastEnd: Int? = nil,
      guarantee: Int? = nil, isBreakPlace: Bool = false, prize: Int = 0
    ) {
      self.onSite = onSite
      self.leastMinutes = min(onSite, leastMinutes ?? onSite)
      self.windows = windows
      self.weight = weight
      self.priority = priority
      self.least = least
      self.most = most
      self.usual = usual ?? (least + most) / 2
      self.mostPerDay = mostPerDay
      self.coolDown = coolDown
      self.lastSeen = lastSeen
      self.lastEnd = lastEnd
      self.guarantee = guarantee
      self.isBreakPlace = isBreakPlace
      self.prize = prize
    }
  }

  /// One team's shift.
  public struct TeamShift: Sendable {
    /// Day of the horizon on which it starts.
    public var day: Int
    /// Minute of the day at which it starts, at the base.
    public var start: Int
    /// Minute of the day by which the team is back at the base.
    public var end: Int
    /// Minutes of its one break; 0 where it has none.
    public var breakLength: Int
    /// Minutes of the day at which the break may start.
    public var breakStarts: ClosedRange<Int>
    /// Minutes to keep free for calls: a wish, not a rule.
    public var reserve: Int

    /// A shift.
    public init(
      day: Int, start: Int, end: Int, breakLength: Int = 0, breakStarts: ClosedRange<Int> = 0...0,
      reserve: Int = 0
    ) {
      self.day = day
      self.start = start
      self.end = end
      self.breakLength = breakLength
      self.breakStarts = breakStarts
      self.reserve = reserve
    }
  }

  /// How much the levels of the objective weigh, in millionths of a minute of weighted mean idleness. Each
  /// level is meant to outweigh what the next can gain.
  public struct Weights: Sendable {
    /// A least visit missed, times the priority of its place.
    public var missed = 1_000_000_000
    /// An idle minute by which a gap passes its guarantee.
    public var excess = 300_000
    /// A gap that passes its guarantee, by however little: what keeps the search from trading minutes of it.
    public var breach = 5_000_000
    /// How much of the gap that is open at the end counts as going on after it, in hundredths: 100 is the even
    /// gap's half. Without any, a chain of weeks still settles at even gaps, and the week is the best for itself.
    public var openGap = 0
    /// A minute of travel.
    public var travel = 3_000
    /// A minute in which two teams of the sector are at their break at once.
    public var sharedBreak = 10_000
    /// A minute by which the stretch of free time that a free minute lies in is longer than if a route's free time
    /// lay evenly before, between and after its visits.
    public var bunchedTime = 5_000

    /// The usual weights.
    public init() {}
  }

  /// Places, numbered from 0.
  public var places: [Place]
  /// Team-shifts, numbered from 0.
  public var shifts: [TeamShift]
  /// Travel between the base, which is number 0, and the places, each its number plus one.
  public var travel: TravelTable
  /// Idle minute of each civil minute from the horizon's beginning on; the last entry holds beyond.
  public var clock: [Int]
  /// Idle minutes at which the horizon begins and ends.
  public var horizon: ClosedRange<Int>
  /// Days of the period for which visits are counted: a week, or at its default the whole horizon.
  public var daysPerPeriod = Int.max
  /// Minutes of a day, or the ticks of a coarser clock.
  var dayLength = 1440
  /// Whether a break may be taken at any place; otherwise at the base and at break places alone.
  public var breaksAnywhere = false
  /// What a visit costs beside its idleness, by place and half hour of the horizon, in millionths of an idle
  /// minute: the part of chance and of what an observer has seen. Empty where there is none.
  public var potential: [Int32] = []
  /// How much weighted idleness may be given for ``potential``, in thousandths of what a search without it
  /// reaches; 0 for a potential that counts beside idleness without a limit.
  public var given = 0
  /// Weights of the objective's levels.
  public var weights = Weights()

  /// A problem.
  public init(
    places: [Place], shifts: [TeamShift], travel: TravelTable, clock: [Int], horizon: ClosedRange<Int>
  ) {
    self.places = places
    self.shifts = shifts
    self.travel = travel
    self.clock = clock
    self.horizon = horizon
  }

  /// Length in minutes of the slots by which ``potential`` is tabulated.
  public static let potentialSlot = 30

  /// Slots of ``potential`` that each place has.
  public var potentialSlots: Int {
    (clock.count + PatrolProblem.potentialSlot - 1) / PatrolProblem.potentialSlot
  }
}
