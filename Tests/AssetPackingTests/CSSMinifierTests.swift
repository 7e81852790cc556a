import AssetPacking
import Testing

@Suite("CSS minifier")
struct CSSMinifierTests {
    @Test(
        "Only what means nothing goes",
        arguments: [
            ("a { color : red ; }", "a{color :red}"),
            ("a,\n  b > c {\n  margin: 0 auto;\n}\n", "a,b>c{margin:0 auto}"),
            ("/* one */ a{}/* two */", "a{}"),
            ("a/* x */b{}", "a b{}"),
            ("div/**/.x{}", "div.x{}"),
            ("a{margin:1px/**/2px}", "a{margin:1px 2px}"),
            ("a :hover{}", "a :hover{}"),
            ("a ~ b + c{}", "a ~ b + c{}"),
            ("a{width:calc( 100% - 2 * 3px )}", "a{width:calc(100% - 2 * 3px)}"),
            (
                "@media (min-width: 40em) and (prefers-color-scheme: dark) { a { b: c } }",
                "@media (min-width:40em) and (prefers-color-scheme:dark){a{b:c}}"
            ),
            ("@media (width >= 40em){}", "@media (width >= 40em){}"),
            ("a::after { content: \"/* no */  {;}\" }", "a::after{content:\"/* no */  {;}\"}"),
            ("a{content:'it\\'s  \\\\'  }", "a{content:'it\\'s  \\\\'}"),
            (
                "a{background:url( data:image/svg+xml;utf8,<svg  a='/*'> ) no-repeat}",
                "a{background:url(data:image/svg+xml;utf8,<svg  a='/*'> ) no-repeat}"
            ),
            ("a{background:url( \"x)  y\" )}", "a{background:url(\"x)  y\" )}"),
            ("a{--empty: ;--b:  1 ; }", "a{--empty: ;--b:1}"),
            ("a { b: c !important }", "a{b:c!important}"),
            ("a:not( .b ) .c{}", "a:not(.b) .c{}"),
            (".\\31 0 \\  x{}", ".\\31 0 \\  x{}"),
            ("@import url(x.css);\n@layer a , b;", "@import url(x.css);@layer a,b;"),
            ("a{grid-template:\"a b\" 1fr \"c  d\" / 1fr 2fr}", "a{grid-template:\"a b\" 1fr \"c  d\" / 1fr 2fr}"),
            ("a{b:c;;}", "a{b:c;}"), ("/* no end", ""), ("a{b:'no end", "a{b:'no end"),
            ("a{b:url(no end", "a{b:url(no end"),
            ("", ""),
        ])
    func table(css: String, expected: String) {
        #expect(CSSMinifier.minify(css) == expected)
    }
}
