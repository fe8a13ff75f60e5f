/// Which places a partial route remembers at each node: the ng-sets of Baldacci, Mingozzi and Roberti (2011), grown
/// only where a cycle was found (Roberti and Mingozzi 2014).
///
/// Nodes are the places, then the spots at which a break may be taken. A mask says which of a node's remembered
/// places were seen on the way; a place that is remembered is not seen again.
struct RouteMemory {
  /// The most places that one node remembers.
  static let most = 3

  let places: Int
  let nodes: Int
  /// By node, the places that it remembers.
  private(set) var remembered: [[Int]]
  /// By node, which of its bits are places that may be seen again the same evening.
  private(set) var fading: [Int]
  private let mayReturn: [Bool]
  // By pair of nodes, where the masks at the second one stand by mask at the first.
  private(set) var rows: [Int32] = []
  private(set) var masks: [Int16] = []
  // By node and place, the bit of the place; 0 where it is not remembered.
  private(set) var bits: [Int16] = []

  /// A memory that holds nothing.
  init(places: Int, nodes: Int, mayReturn: [Bool]) {
    self.places = places
    self.nodes = nodes
    self.mayReturn = mayReturn
    remembered = [[Int]](repeating: [], count: nodes)
    fading = [Int](repeating: 0, count: nodes)
    tabulate()
  }

  /// Whether no node remembers anything.
  private(set) var isEmpty = true

  /// How many masks a node has.
  func count(_ node: Int) -> Int { 1 << remembered[node].count }

  /// Lets every node between two visits of the same place remember it, where there is room; true where that
  /// changed anything.
  mutating func learn(_ cycles: [(place: Int, nodes: [Int])]) -> Bool {
    var isLarger = false
    for (place, nodes) in cycles {
      let isRoom = nodes.allSatisfy {
        remembered[$0].contains(place) || remembered[$0].count < RouteMemory.most
      }
      guard isRoom else { continue }
      for node in nodes where node != place && !remembered[node].contains(place) {
        remembered[node].append(place)
        isEmpty = false
        isLarger = true
      }
    }
    if isLarger { tabulate() }
    return isLarger
  }

  private mutating func tabulate() {
    bits = [Int16](repeating: 0, count: nodes * places)
    for node in 0..<nodes {
      fading[node] = 0
      for (rank, place) in remembered[node].enumerated() {
        bits[node * places + place] = 1 << Int16(rank)
        if mayReturn[place] { fading[node] |= 1 << rank }
      }
    }
    rows = []
    masks = []
    for first in 0..<nodes {
      for second in 0..<nodes {
        rows.append(Int32(masks.count))
        for mask in 0..<count(first) {
          var next: Int16 = 0
          for (rank, place) in remembered[first].enumerated() where mask >> rank & 1 == 1 {
            next |= bits[second * places + place]
          }
          if first < places { next |= bits[second * places + first] }
          masks.append(next)
        }
      }
    }
  }
}
