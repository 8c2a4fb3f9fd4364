import html, html.entities as e
for s in ["&lt;a&gt; &amp; &quot;x&#39;","&#62;&#x3e;&#0;&#x110000;&#xd800;&#128;&#13;&#11;","&notit; &notin; &nope; &copy &copyx &Aacute;&CounterClockwiseContourIntegral;","&amp;lt; & &; &#; &#x;","&NotEqualTilde;","é&eacute;&hearts;&#128512;","&bigstar;&zwj"]: print(ascii(html.unescape(s)))
print(len(e.html5), len(e.name2codepoint), e.codepoint2name[0xe9], e.entitydefs["lt"], e.html5["amp"], html.unescape(html.escape("<'\">&")))
