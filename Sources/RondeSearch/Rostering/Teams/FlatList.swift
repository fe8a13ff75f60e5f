/// A list of elements in an ``Arena`` that grows up to a given length: a class's list that its loops change
/// without the checks of exclusive access that stored properties cost.
struct FlatList<Element: BitwiseCopyable>: RandomAccessCollection {
  private let elements: FlatArray<Element>
  private let length: FlatArray<Int>

  /// An empty list for at most `most` elements.
  init(_ arena: Arena, most: Int, of element: Element) {
    elements = arena.array(most, filledWith: element)
    length = arena.array(1, filledWith: 0)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { length[0] }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index < length[0])
      return elements[index]
    }
    nonmutating set {
      assert(index < length[0])
      elements[index] = newValue
    }
  }

  @inline(__always)
  func append(_ element: Element) {
    elements[length[0]] = element
    length[0] += 1
  }

  @inline(__always)
  func removeLast() { length[0] -= 1 }

  @inline(__always)
  func removeAll() { length[0] = 0 }
}
