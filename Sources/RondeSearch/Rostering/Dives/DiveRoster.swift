/// A roster of single members as the dives hold it.
struct DiveRoster: Sendable, Hashable {
  /// The choice of each (employee, day), by `employee * days + day`; −1 off.
  var choices: [Int32]
  /// Its cost.
  var cost: Int64
  /// Employees for whom the rules permit no schedule at all; they are off every day.
  var impossible: [Int]
}
