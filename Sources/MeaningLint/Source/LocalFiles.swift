#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The machine's own file system.
public struct LocalFiles: FileSystem {
    public init() {}

    public func read(_ path: String) throws(FileProblem) -> [UInt8] { try read(path, limit: Tree.Limits().fileSize) }

    public func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let descriptor = FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw problem(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw problem(path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, reason: .isFolder) }
        let size = Int(status.st_size)
        if size > limit { throw FileProblem(path: path, reason: .tooLarge(limit: limit)) }
        return try read(descriptor, expecting: size, path, limit: limit)
    }

    /// Standard input, to its end.
    public func readStandardInput() throws(FileProblem) -> [UInt8] { try read(0, expecting: 1 << 16, "-", limit: Tree.Limits.most.fileSize) }

    private func read(_ descriptor: Int32, expecting size: Int, _ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var failure: Int32 = 0
        // A file of a known size is read by one call; what it grows by meanwhile is another run's. Others are read to their end.
        var room = size > 0 && path != "-" ? size : 1 << 16
        let isWhole = size > 0 && path != "-"
        while true {
            var got = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                while got < room {
                    #if canImport(Glibc)
                    let taken = Glibc.read(descriptor, buffer.baseAddress! + got, room - got)
                    #elseif canImport(Musl)
                    let taken = Musl.read(descriptor, buffer.baseAddress! + got, room - got)
                    #else
                    let taken = Darwin.read(descriptor, buffer.baseAddress! + got, room - got)
                    #endif
                    if taken < 0, errno == EINTR { continue }
                    if taken < 0 { failure = errno }
                    if taken <= 0 { break }
                    got += taken
                }
                count = got
            }
            if failure != 0 { throw problem(path, code: failure) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if got < room || isWhole { return bytes }
            if bytes.count > limit { throw FileProblem(path: path, reason: .tooLarge(limit: limit)) }
            room = max(1 << 16, bytes.count)
        }
    }

    public func list(_ folder: String) throws(FileProblem) -> [FolderEntry] {
        guard let stream = FileName.withBytes(of: folder, { opendir($0) }) else { throw problem(folder) }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: UInt8.self, capacity: 256) { FileName.decoded(UnsafeBufferPointer(start: $0, count: strlen($0))) }
            }
            if name == "." || name == ".." { continue }
            let kind: FileKind =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_LNK): .link
                case Int(DT_UNKNOWN): self.kind(of: folder + "/" + name) ?? .other
                default: .other
                }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        return entries
    }

    public func kind(of path: String) -> FileKind? {
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    public func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { return nil }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        return FileStamp(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size), number: UInt64(status.st_ino))
    }

    public func realPath(of path: String) -> String? {
        guard let real = FileName.withBytes(of: path, { realpath($0, nil) }) else { return nil }
        defer { free(real) }
        return real.withMemoryRebound(to: UInt8.self, capacity: 1) { FileName.decoded(UnsafeBufferPointer(start: $0, count: strlen($0))) }
    }

    private func problem(_ path: String, code: Int32 = errno) -> FileProblem {
        switch code {
        case ENOENT, ENOTDIR: FileProblem(path: path, reason: .missing)
        case EACCES, EPERM: FileProblem(path: path, reason: .denied)
        default: FileProblem(path: path, reason: .other(String(cString: strerror(code))))
        }
    }
}

private func strlen(_ start: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while start[count] != 0 { count += 1 }
    return count
}

/// File names as the system has them, which is bytes, and as the linter has them, which is text.
public enum FileName {
    /// The private scalars that stand for the bytes 80 to FF. No byte of ASCII has one: a name must not be able to write `..` or `/` in
    /// another way than the system does.
    static let rawBytes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

    /// The byte that a scalar stands for.
    static func rawByte(_ scalar: Unicode.Scalar) -> UInt8? { rawBytes.contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value) : nil }

    /// Bytes that are no UTF-8 become private scalars, so that nothing is lost; so do the bytes of those scalars themselves.
    public static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !(bytes.contains(0xF4) && text.unicodeScalars.contains { rawByte($0) != nil }) { return text }
        var scalars = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            if let one = String(validating: rest.prefix(length), as: UTF8.self), one.unicodeScalars.allSatisfy({ rawByte($0) == nil }) {
                scalars.append(contentsOf: one.unicodeScalars)
                rest = rest.dropFirst(length)
            } else {
                if let scalar = Unicode.Scalar(rawBytes.lowerBound - 0x80 + UInt32(first)) { scalars.append(scalar) }
                rest = rest.dropFirst()
            }
        }
        return String(scalars)
    }

    /// Calls `body` with a path as the system has it, ended by a zero.
    public static func withBytes<R>(of path: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
        // The private scalars begin with the byte F4, and hardly anything else does.
        guard path.utf8.contains(0xF4) else { return path.withCString(body) }
        return (bytes(of: path) + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { body($0.baseAddress!) }
    }

    /// A name as the system has it.
    public static func bytes(of path: String) -> [UInt8] {
        guard path.utf8.contains(0xF4) else { return Array(path.utf8) }
        return path.unicodeScalars.reduce(into: []) { bytes, scalar in
            if let byte = rawByte(scalar) { bytes.append(byte) } else { bytes += Array(String(scalar).utf8) }
        }
    }
}
