// What the pages of a book call besides the search.

#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// `Call.fold`: the length of the folded text.
@_cdecl("salesbook_fold")
package func fold(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.fold($0) }
}

/// `Call.standardOfTheDay`: an index, or -1.
@_cdecl("salesbook_standard_of_the_day")
package func standardOfTheDay(_ day: Int32, _ count: Int32) -> Int32 {
    keep(Call.standardOfTheDay(day: day, count: count))
}
