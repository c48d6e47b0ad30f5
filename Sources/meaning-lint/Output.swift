#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import ArgumentParser
import MeaningLint

/// What the command knows of the process it runs in.
enum Output {
    enum Stream: Int32 { case standardOutput = 1, standardError = 2 }

    /// - Returns: false when it could not be written: a full disk. Whoever closed the pipe (`| head`) has read enough.
    @discardableResult
    static func write(_ bytes: [UInt8], to stream: Stream) -> Bool { write(bytes, descriptor: stream.rawValue) }

    static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = posixWrite(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
                if written < 0, errno == EINTR { continue }
                if written < 0, errno == EPIPE { return true }
                if written <= 0 { return false }
                offset += written
            }
            return true
        }
    }

    /// Writes to standard output.
    /// - Throws: exit code 2, told on standard error, when it could not be written.
    static func tell(_ bytes: [UInt8]) throws {
        if write(bytes, to: .standardOutput) { return }
        write(Array("meaning-lint: The output cannot be written: is there room?\n".utf8), to: .standardError)
        throw ExitCode(2)
    }

    /// Writes a file whole or not at all: beside it first, then in its place. Through a link, what it leads to is written.
    static func write(_ bytes: [UInt8], toFile path: String) -> Bool {
        let files = LocalFiles()
        let path = files.realPath(of: path) ?? path
        switch files.kind(of: path) {
        case .folder: return false
        // A pipe or a device takes bytes as they come.
        case .other: return overwrite(path, bytes)
        case let kind:
            var problem: Int32 = 0
            guard let (temporary, descriptor) = createBeside(path, &problem) else {
                // A folder that takes no new file may hold one that can be written.
                return [EACCES, EPERM, EROFS].contains(problem) && kind == .file && overwrite(path, bytes)
            }
            let isWhole = write(bytes, descriptor: descriptor)
            guard close(descriptor) == 0, isWhole else {
                _ = FileName.withBytes(of: temporary) { unlink($0) }
                return false
            }
            if FileName.withBytes(of: temporary, { from in FileName.withBytes(of: path) { rename(from, $0) } }) == 0 { return true }
            // A file that is mounted by itself, as containers do it, can only be written over.
            let isMounted = errno == EBUSY
            _ = FileName.withBytes(of: temporary) { unlink($0) }
            return isMounted && overwrite(path, bytes)
        }
    }

    /// A new file of a name that nobody has.
    private static func createBeside(_ path: String, _ problem: inout Int32) -> (name: String, descriptor: Int32)? {
        for number in 0..<64 {
            let name = path + ".\(getpid())-\(number).part"
            let descriptor = FileName.withBytes(of: name) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
            problem = errno
            if descriptor >= 0 { return (name, descriptor) }
            if problem != EEXIST { return nil }
        }
        return nil
    }

    /// Writes where something stands already; half a report is taken back.
    private static func overwrite(_ path: String, _ bytes: [UInt8]) -> Bool {
        let descriptor = FileName.withBytes(of: path) { open($0, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return false }
        let isWhole = write(bytes, descriptor: descriptor)
        // Neither has a meaning for pipes and devices.
        _ = ftruncate(descriptor, isWhole ? off_t(bytes.count) : 0)
        return close(descriptor) == 0 && isWhole
    }

    /// Adds to a file, or leaves it as it was.
    static func append(_ bytes: [UInt8], toFile path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        let size = lseek(descriptor, 0, SEEK_END)
        let isWhole = write(bytes, descriptor: descriptor)
        if !isWhole, size >= 0 { ftruncate(descriptor, size) }
        return close(descriptor) == 0 && isWhole
    }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    static func sleep(_ seconds: Double) { usleep(UInt32(seconds * 1e6)) }

    static func exit(_ code: Int32) -> Never { posixExit(code) }

    /// The time since some moment, in seconds.
    static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Standard input, as it comes.
enum Input {
    /// Whether something can be read at once, or the end has come.
    static var isWaiting: Bool {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, 0) > 0
    }

    /// Waits for something; nil at the end.
    static func read() -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            repeat { count = posixRead(0, buffer.baseAddress!, buffer.count) } while count < 0 && errno == EINTR
            initialized = max(0, count)
        }
        return count > 0 ? bytes : nil
    }
}

#if canImport(Glibc)
private func posixRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int { Glibc.read(descriptor, bytes, count) }
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { Glibc.write(descriptor, bytes, count) }
private func posixExit(_ code: Int32) -> Never { Glibc.exit(code) }
#elseif canImport(Musl)
private func posixRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int { Musl.read(descriptor, bytes, count) }
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { Musl.write(descriptor, bytes, count) }
private func posixExit(_ code: Int32) -> Never { Musl.exit(code) }
#else
private func posixRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int { Darwin.read(descriptor, bytes, count) }
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { Darwin.write(descriptor, bytes, count) }
private func posixExit(_ code: Int32) -> Never { Darwin.exit(code) }
#endif

/// The environment, read once by the command and passed on as values.
struct Environment {
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// What the command was called with; a name that is not UTF-8 comes as the linter has it.
    static var arguments: [String] {
        UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap { argument in
            argument.map { FileName.decoded(UnsafeBufferPointer(start: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self), count: strlen($0))) }
        }
    }

    /// Where it has been deleted meanwhile, its name: a folder that does not exist, and never one above it.
    static var currentFolder: String {
        guard let folder = getcwd(nil, 0) else { return variable("PWD").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/(deleted)" }
        defer { free(folder) }
        return FileName.decoded(UnsafeBufferPointer(start: UnsafeRawPointer(folder).assumingMemoryBound(to: UInt8.self), count: strlen(folder)))
    }

    static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// From `LC_ALL`, `LC_MESSAGES`, `LANG`; nil when none of them names a language that messages come in.
    static var language: MessageLanguage? {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = variable(name) else { continue }
            return MessageLanguage(rawValue: String(value.prefix { $0 != "_" && $0 != "." && $0 != "@" }))
        }
        return nil
    }

    /// Closed pipes, and files that may not grow, are told by `write`, not by a signal.
    static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// What never ends by itself ends when nobody reads it any more.
    static func endWithClosedPipes() { signal(SIGPIPE, SIG_DFL) }
}
