/// Owns the memory of the flat arrays that one problem or one search state is made of.
///
/// Everything is allocated when the owner is built and freed with it: the loops of a search never
/// allocate, and its arrays carry no reference count.
@safe
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []

  /// An array of `count` elements, each equal to `value`, that lives as long as the arena.
  func array<Element: BitwiseCopyable>(_ count: Int, filledWith value: Element) -> FlatArray<Element> {
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: max(64, MemoryLayout<Element>.alignment))
    unsafe blocks.append(block)
    let base = unsafe block.initializeMemory(as: Element.self, repeating: value, count: max(1, count))
    return unsafe FlatArray(base: base, count: count)
  }

  /// A copy of `elements` that lives as long as the arena.
  func array<Element: BitwiseCopyable>(_ elements: [Element]) -> FlatArray<Element> {
    guard let first = elements.first else {
      return unsafe FlatArray(
        base: UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64)
          .bindMemory(to: Element.self, capacity: 0), count: 0, owner: self)
    }
    let copy = array(elements.count, filledWith: first)
    for index in elements.indices { copy[index] = elements[index] }
    return copy
  }

  fileprivate func adopt(_ block: UnsafeMutableRawPointer) { unsafe blocks.append(block) }

  deinit { while let block = unsafe blocks.popLast() { unsafe block.deallocate() } }
}

/// A run of trivially copyable elements inside an ``Arena``: a pointer and a length, copied freely.
///
/// Bounds are asserted in debug builds and unchecked in release builds. Whoever holds one also holds
/// the arena.
@safe
struct FlatArray<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  fileprivate init(base: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  fileprivate init(base: UnsafeMutablePointer<Element>, count: Int, owner: Arena) {
    unsafe self.base = base
    self.count = count
    unsafe owner.adopt(UnsafeMutableRawPointer(base))
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "index \(index) outside 0..<\(count)")
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count, "index \(index) outside 0..<\(count)")
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }

  /// Sets every element to `value`.
  @inline(__always)
  func fill(_ value: Element) { unsafe base.update(repeating: value, count: count) }

  /// Sets `length` elements from `start` to `value`.
  @inline(__always)
  func fill(_ start: Int, _ length: Int, with value: Element) {
    assert(start >= 0 && length >= 0 && start + length <= count)
    unsafe (base + start).update(repeating: value, count: length)
  }

  /// Copies all of `other`, which has the same length.
  @inline(__always)
  func copy(from other: FlatArray) {
    assert(count == other.count)
    unsafe base.update(from: other.base, count: count)
  }

  /// Copies `length` elements of `other` from `source` to `destination`; the ranges may overlap.
  @inline(__always)
  func copy(from other: FlatArray, at source: Int, to destination: Int, length: Int) {
    assert(source >= 0 && destination >= 0 && length >= 0)
    assert(source + length <= other.count && destination + length <= count)
    unsafe (base + destination).update(from: other.base + source, count: length)
  }

  /// The elements as an ordinary array.
  var elements: [Element] { (0..<count).map { self[$0] } }
}

// A problem's tables are written while it is built and only read afterwards; a state's arrays stay in one task.
extension FlatArray: @unchecked Sendable where Element: Sendable {}
extension Arena: @unchecked Sendable {}
