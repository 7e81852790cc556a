/// Which names of this server a browser may have used. A page of a stranger can make its own name lead here and read what
/// is answered (DNS rebinding); its requests still carry that name.
package struct HostRule: Sendable {
    private let names: Set<String>
    private let allowsAddresses: Bool

    /// Only a browser of this machine.
    package static let loopback = HostRule(names: ["localhost", "127.0.0.1", "[::1]"], allowsAddresses: false)

    /// Any browser of the network that was given an address in figures, or this machine's own name.
    package static func network(machine: String) -> HostRule {
        let machine = machine.lowercased()
        let names = ["localhost", "[::1]", machine, machine + ".local"]
        return HostRule(names: Set(names.filter { !$0.isEmpty && $0 != ".local" }), allowsAddresses: true)
    }

    /// - Parameter host: the `Host` of a request, with or without a port.
    package func allows(_ host: String?) -> Bool {
        guard let host else { return false }
        let name = Self.withoutPort(host.lowercased())
        if names.contains(name) { return true }
        return allowsAddresses && Self.isAddress(name)
    }

    private static func withoutPort(_ host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        let port = host[host.index(after: colon)...]
        return !port.isEmpty && port.allSatisfy({ $0.isASCII && $0.isNumber }) ? String(host[..<colon]) : host
    }

    /// Four numbers, or something in brackets: neither is ever looked up.
    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
