import Foundation
import RondeModel

/// Writes a folder whole or not at all: the files go to a hidden sibling, reach the disk, the folder before
/// steps aside by one rename and the sibling takes its place by another. Killed at any moment, either the
/// previous folder or the new one is there unharmed; between the two renames ``recover(_:)`` brings the
/// previous one back. (Linux could exchange the names in one call, which Swift reaches only by unsafe code.)
public enum AtomicFolder {
  /// A file to write, by its path within the folder.
  public struct File: Sendable {
    let path: String
    let bytes: [UInt8]

    /// A file of `bytes`; `path` may name subfolders: `scenario/agents.csv`.
    public init(_ path: String, _ bytes: some Sequence<UInt8>) {
      self.path = path
      self.bytes = Array(bytes)
    }
  }

  /// Writes `files` as the folder `target`. What else lies at the top of an earlier `target` is kept: a
  /// planner's own notes beside a plan are not Ronde's to delete.
  ///
  /// - Parameter flushing: whether the files wait for the disk one by one, so that a power cut too spoils
  ///   nothing. Thousands of files that can be made again at any time need not: a wait is some milliseconds.
  /// - Throws: an issue that names the folder and what the system said.
  public static func write(
    _ files: [File], flushing: Bool = true, to target: String
  ) throws(InputIssue) {
    let folder = place(target)
    do {
      recover(target)
      try replace(folder, with: files, flushing: flushing)
    } catch {
      throw InputIssue(
        code: "cannot-write", place: InputIssue.Place(file: target), value: error.localizedDescription,
        cause: Phrase(fr: "le dossier ne peut pas être écrit", en: "the folder cannot be written"),
        action: Phrase(
          fr: "vérifier le disque et les droits, ou choisir un autre dossier",
          en: "check the disk and the rights, or choose another folder"))
    }
  }

  /// Brings back the folder that a run killed between its two renames had set aside. Readers and writers
  /// call it before they look at `target`.
  static func recover(_ target: String) {
    let manager = FileManager.default
    let folder = place(target)
    if !manager.fileExists(atPath: folder.path), manager.fileExists(atPath: previous(folder).path) {
      try? manager.moveItem(at: previous(folder), to: folder)
    }
  }

  private static func place(_ target: String) -> URL {
    URL(fileURLWithPath: target).standardizedFileURL.resolvingSymlinksInPath()
  }

  private static func previous(_ folder: URL) -> URL {
    folder.deletingLastPathComponent().appendingPathComponent(".\(folder.lastPathComponent).previous")
  }

  private static func replace(_ folder: URL, with files: [File], flushing: Bool) throws {
    let manager = FileManager.default
    let parent = folder.deletingLastPathComponent()
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    let prefix = ".\(folder.lastPathComponent).ronde-"
    removeRemains(in: parent, prefix: prefix)
    let fresh = parent.appendingPathComponent(prefix + UUID().uuidString, isDirectory: true)
    do {
      try manager.createDirectory(at: fresh, withIntermediateDirectories: false)
      var made: Set<String> = []
      for file in files { try write(file, in: fresh, flushing: flushing, made: &made) }
      let exists = manager.fileExists(atPath: folder.path)
      if exists {
        let ours = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
        for name in try manager.contentsOfDirectory(atPath: folder.path).sorted() where !ours.contains(name) {
          try manager.copyItem(
            at: folder.appendingPathComponent(name), to: fresh.appendingPathComponent(name))
        }
      }
      try flush(fresh)
      let before = previous(folder)
      if exists {
        try? manager.removeItem(at: before)
        try manager.moveItem(at: folder, to: before)
      }
      do {
        try manager.moveItem(at: fresh, to: folder)
      } catch {
        recover(folder.path)
        throw error
      }
      try flush(parent)
      try? manager.removeItem(at: before)
    } catch {
      try? manager.removeItem(at: fresh)
      throw error
    }
  }

  /// `made` holds the folders that are there: thousands of files lie in a few of them.
  private static func write(
    _ file: File, in folder: URL, flushing: Bool, made: inout Set<String>
  ) throws {
    let manager = FileManager.default
    var place = folder
    let parts = file.path.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains("..") else { throw CocoaError(.fileWriteInvalidFileName) }
    for part in parts.dropLast() { place.appendPathComponent(part, isDirectory: true) }
    if parts.count > 1, made.insert(place.path).inserted {
      try manager.createDirectory(at: place, withIntermediateDirectories: true)
    }
    place.appendPathComponent(name)
    guard manager.createFile(atPath: place.path, contents: nil) else {
      throw CocoaError(.fileWriteNoPermission)
    }
    let handle = try FileHandle(forWritingTo: place)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(file.bytes))
    if flushing { try handle.synchronize() }
  }

  /// A directory's entries reach the disk by a synchronisation of the directory itself.
  private static func flush(_ folder: URL) throws {
    let handle = try FileHandle(forReadingFrom: folder)
    defer { try? handle.close() }
    try handle.synchronize()
  }

  /// What a killed run left more than an hour ago; a younger one may be at work.
  private static func removeRemains(in parent: URL, prefix: String) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: parent.path)) ?? [] where name.hasPrefix(prefix) {
      let place = parent.appendingPathComponent(name)
      let changed = (try? manager.attributesOfItem(atPath: place.path))?[.modificationDate] as? Date
      if let changed, changed.timeIntervalSinceNow < -3600 { try? manager.removeItem(at: place) }
    }
  }
}
