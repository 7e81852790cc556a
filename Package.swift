// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "salesbook",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "salesbook", targets: ["salesbook"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMarkGFM",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
                .brew(["cmark-gfm"]),
            ]
        ),
        .systemLibrary(name: "CRename"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        // Only the tests import it: our stemmers are compared with the real ones.
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
        .target(name: "SalesBookCore"),
        .target(name: "BrowserModule", dependencies: ["SalesBookCore"]),
        .target(
            name: "Playbook",
            dependencies: ["SalesBookCore", "CCMarkGFM", .product(name: "Yams", package: "Yams")]
        ),
        .target(name: "Editing", dependencies: ["Playbook", "SalesBookCore"]),
        .target(name: "Deflation", dependencies: ["CZlib"]),
        .target(name: "AssetPacking", dependencies: ["Deflation"]),
        .executableTarget(name: "EmbedAssets", dependencies: ["AssetPacking"]),
        .plugin(name: "BundleAssets", capability: .buildTool(), dependencies: ["EmbedAssets"]),
        .target(
            name: "SalesBookSite",
            dependencies: [
                "Playbook", "SalesBookCore", "CRename", "Deflation",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Assets"],
            plugins: ["BundleAssets"]
        ),
        .target(
            name: "LiveBook",
            dependencies: [
                "Playbook", "SalesBookCore", "SalesBookSite",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        ),
        .target(name: "Workshop", dependencies: ["SalesBookSite", "Playbook", "SalesBookCore"]),
        .executableTarget(
            name: "salesbook",
            dependencies: [
                "LiveBook", "Workshop", "Editing", "SalesBookSite", "Playbook", "SalesBookCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(name: "RandomInput", path: "Tests/Support/RandomInput"),
        .testTarget(
            name: "SalesBookCoreTests",
            dependencies: [
                "SalesBookCore", "BrowserModule", "SalesBookSite", "Deflation", "CSnowball", "RandomInput",
            ]),
        .executableTarget(
            name: "MorphologyProbe", dependencies: ["SalesBookCore"], path: "Tests/Support/MorphologyProbe"),
        .executableTarget(
            name: "QuizProbe", dependencies: ["SalesBookCore", "BrowserModule"], path: "Tests/Support/QuizProbe"),
        .testTarget(name: "AssetPackingTests", dependencies: ["AssetPacking", "Deflation"]),
        .testTarget(name: "PlaybookTests", dependencies: ["Playbook", "SalesBookCore", "RandomInput"]),
        .testTarget(name: "EditingTests", dependencies: ["Editing", "Playbook", "SalesBookCore"]),
        .testTarget(
            name: "SalesBookSiteTests",
            dependencies: ["SalesBookSite", "Playbook", "SalesBookCore", "Deflation", "RandomInput"],
            exclude: ["Markdown", "Snapshots"]),
        .testTarget(
            name: "WorkshopTests",
            dependencies: ["Workshop", "SalesBookSite", "Playbook", "SalesBookCore", "RandomInput"]),
        .testTarget(
            name: "LiveBookTests",
            dependencies: [
                "LiveBook", "SalesBookSite", "Playbook", "SalesBookCore", "RandomInput",
                .product(name: "FlyingFox", package: "FlyingFox"),
            ]),
        .testTarget(name: "CommandTests", dependencies: ["salesbook", "Playbook", "SalesBookCore"]),
        // The manual, docs/: every example in it is built.
        .testTarget(
            name: "DocumentationTests", dependencies: ["salesbook", "SalesBookSite", "Playbook", "SalesBookCore"]),
    ]
)
