import Testing

@testable import RondeFormats

@Suite struct XMLTests {
  @Test func elementsAndAttributes() {
    var xml = XMLWriter()
    xml.element("a", ["x": "1 < 2 & \"so\"\n", "y": "é"]) { xml in
      xml.element("b", text: "l’été <em> & ]]> \"q\"\r\n🏠")
      xml.empty("c", ["z": ""])
    }
    #expect(
      String(decoding: xml.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1 &lt; 2 &amp; &quot;so&quot;&#10;" y="é">
          <b>l’été &lt;em&gt; &amp; ]]&gt; "q"&#13;
        🏠</b>
          <c z=""/>
        </a>

        """)
  }

  @Test func whatXMLForbidsIsLeftOut() {
    #expect(XMLWriter.escaped("a\u{0}b\u{B}\u{1F}\u{FFFE}\u{FFFF}\tc\u{7F}") == "ab\tc\u{7F}")
    // A forbidden sign between two that combine must not drag them along.
    #expect(XMLWriter.escaped("e\u{1}\u{301}") == "e\u{301}")
  }

  @Test func withoutIndentation() {
    var xml = XMLWriter(isIndented: false)
    xml.element("si") { $0.element("t", ["xml:space": "preserve"], text: " a ") }
    #expect(xml.text.hasSuffix("\n<si><t xml:space=\"preserve\"> a </t></si>"))
  }
}
