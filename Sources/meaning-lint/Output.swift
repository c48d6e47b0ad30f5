#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import MeaningLint

/// What the command knows of the process it runs in.
enum Output {
    enum Stream: Int32 { case standardOutput = 1, standardError = 2 }

    /// - Returns: false when it could not be written: a full disk. Whoever closed the pipe (`| head`) has read enough.
    @discardableResult
    static func write(_ bytes: [UInt8], to stream: Stream) -> Bool { write(bytes, descriptor: stream.rawValue) }

    private static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
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

    /// Writes a file whole or not at all: beside it first, then in its place.
    static func write(_ bytes: [UInt8], toFile path: String) -> Bool {
        let temporary = path + ".\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        // A place where no file can be made beside it (/dev/stdout, a pipe) is written as it is.
        guard descriptor >= 0 else {
            let direct = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            guard direct >= 0 else { return false }
            let isWhole = write(bytes, descriptor: direct)
            return close(direct) == 0 && isWhole
        }
        let isWhole = write(bytes, descriptor: descriptor)
        guard close(descriptor) == 0, isWhole, !isDevice(path), rename(temporary, path) == 0 else {
            unlink(temporary)
            guard isDevice(path) else { return false }
            let direct = open(path, O_WRONLY | O_CLOEXEC)
            guard direct >= 0 else { return false }
            let isDirectWhole = write(bytes, descriptor: direct)
            return close(direct) == 0 && isDirectWhole
        }
        return true
    }

    private static func isDevice(_ path: String) -> Bool { LocalFiles().kind(of: path) == .other }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    static func exit(_ code: Int32) -> Never { posixExit(code) }

    /// The time since some moment, in seconds.
    static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

#if canImport(Glibc)
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { Glibc.write(descriptor, bytes, count) }
private func posixExit(_ code: Int32) -> Never { Glibc.exit(code) }
#elseif canImport(Musl)
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { Musl.write(descriptor, bytes, count) }
private func posixExit(_ code: Int32) -> Never { Musl.exit(code) }
#else
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

    static var currentFolder: String {
        guard let folder = getcwd(nil, 0) else { return "/" }
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

    /// Closed pipes are told by `write`, not by a signal.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
