// Workshop: what a trainer works with beside the book itself. Nothing here is needed to read or to build one.
//
// - Starting: 1. `Starter` fills the templates of a language with the phrases of a trade and puts a small book on disk;
//   2. `PageSkeleton` adds one page of a kind, with the next number, in the section of that kind.
// - Formatting: 1. `PassList` rewrites a file line by line, where it is sure; 2. `Meaning` compares what the file says
//   before and after; 3. `TidyRun` writes the file only when it says the same.
// - Schema: the fields that the readers of `Playbook` know, as JSON Schema and as snippets for an editor.
//
// `Disk` is the only file here that writes.
