/** Invented bodies in the form each client gives them. Words in capitals name the segment they belong to. */
export interface ClientBody {
  readonly client: string;
  readonly format: 'html' | 'text';
  readonly content: string;
}

const LEGAL =
  'LEGALfirst This email and any attachments are confidential and intended solely for the addressee. ' +
  'If you are not the intended recipient, please notify the sender and delete it. LEGALlast';

const html = (client: string, content: string): ClientBody => ({ client, format: 'html', content });
const text = (client: string, lines: readonly string[]): ClientBody => ({
  client,
  format: 'text',
  content: lines.join('\r\n'),
});

export const CLIENTS: readonly ClientBody[] = [
  html(
    'classic Outlook, reply with signature and disclaimer',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>
<body lang=EN-GB link="#0563C1"><div class=WordSection1>
<p class=MsoNormal><span style='mso-fareast-language:EN-US'>Dear all,
OWNfirst<o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-fareast-language:EN-US'><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>OWNsecond please answer.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Kind regards,<o:p></o:p></p>
<p class=MsoNormal>Anna Ortiz SIGNEDname<o:p></o:p></p>
<p class=MsoNormal>Tel. 0117 496 0000 SIGNEDphone<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><span style='font-size:8.0pt'>${LEGAL}<o:p></o:p></span></p>
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>
<p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> Bob &lt;bob@supplier.example&gt; QUOTEDhead<br>
<b>Sent:</b> 03 March 2025 10:00<br><b>To:</b> Anna Ortiz<br><b>Subject:</b> Open day<o:p></o:p></span></p></div></div>
<p class=MsoNormal>QUOTEDbody</p></div></body></html>`,
  ),
  html(
    'Outlook on the web, reply',
    `<html><head></head><body dir="ltr"><div class="elementToProof" style="font-size: 12pt;">OWNfirst</div>
<div class="elementToProof"><br></div><div id="Signature"><div>Anna SIGNEDname</div><div>Charity</div></div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Bob QUOTEDhead<br><b>Sent:</b> Monday<br><b>To:</b> Anna<br>
<b>Subject:</b> Hello</font><div>&nbsp;</div></div><div>QUOTEDbody</div></body></html>`,
  ),
  html(
    'new Outlook, reply inside its reference container',
    `<div class="elementToProof">OWNfirst</div><div id="ms-outlook-mobile-signature">SIGNEDname</div>
<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message"></div>
<div style="text-align: left; padding: 3pt 0in 0in; border-width: 1pt medium medium"><b>From: </b>Bob QUOTEDhead<br>
<b>Date: </b>Monday<br><b>To: </b>Anna<br><b>Subject: </b>Hello<br></div>QUOTEDbody</div>`,
  ),
  html(
    'Outlook for Mac, reply',
    `<body><div class="WordSection1"><p class="MsoNormal">OWNfirst<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From: </b>Bob QUOTEDhead<br>
<b>Date: </b>Monday, 3 March 2025 at 10:00<br><b>To: </b>Anna<br><b>Subject: </b>Hello</p></div>
<p class="MsoNormal">QUOTEDbody</p></div></body>`,
  ),
  html(
    'Outlook for iOS, reply with its line of advertising',
    `<div dir="ltr">OWNfirst</div><div><br></div><div>Get <a href="https://a.example">Outlook for iOS</a> SIGNEDtag</div>
<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg"><b>From:</b> Bob QUOTEDhead</div><div>QUOTEDbody</div>`,
  ),
  html(
    'Outlook in a language whose labels are not in the table',
    `<p>OWNfirst</p><hr tabindex="-1" style="width:98%"><div><b>Från:</b> Bob QUOTEDhead<br><b>Skickat:</b> den 3 mars<br>
<b>Till:</b> Anna<br><b>Ämne:</b> Hej</div><p>QUOTEDbody</p>`,
  ),
  html(
    'Outlook in German',
    `<p>OWNfirst</p><p><b>Von:</b> Bob QUOTEDhead<br><b>Gesendet:</b> Montag<br><b>An:</b> Anna<br><b>Betreff:</b> Hallo</p><p>QUOTEDbody</p>`,
  ),
  html(
    'Gmail, reply above',
    `<div dir="ltr">OWNfirst<div><br></div><span class="gmail_signature_prefix">-- </span><br>
<div dir="ltr" class="gmail_signature"><div>SIGNEDname</div></div></div><br><div class="gmail_quote gmail_quote_container">
<div dir="ltr" class="gmail_attr">On Mon, 3 Mar 2025 at 10:00, Bob &lt;<a href="mailto:b@x.example">b@x.example</a>&gt; wrote: QUOTEDhead<br></div>
<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">QUOTEDbody<blockquote class="gmail_quote">QUOTEDolder</blockquote></blockquote></div>`,
  ),
  html(
    'Gmail, answers between the quotes',
    `<div dir="ltr"><div class="gmail_quote"><div class="gmail_attr">On Monday Bob wrote QUOTEDhead:</div>
<blockquote class="gmail_quote">QUOTEDone</blockquote><div>OWNone</div><blockquote class="gmail_quote">QUOTEDtwo</blockquote>
<div>OWNtwo</div></div></div>`,
  ),
  html(
    'Gmail, forward with own text below',
    `<div dir="ltr">OWNfirst<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>
From: <strong>Bob</strong> QUOTEDhead<br>Date: Mon, 3 Mar 2025<br>Subject: Hello<br>To: Anna<br></div><br>QUOTEDbody</div>
<div>OWNlast</div></div>`,
  ),
  html(
    'Apple Mail, reply',
    `<html><body><div>OWNfirst</div><br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite">
<div>On 3 Mar 2025, at 10:00, Bob &lt;b@x.example&gt; wrote: QUOTEDhead</div><br><div>QUOTEDbody</div></blockquote></div><br></body></html>`,
  ),
  html(
    'iPhone, reply with its tagline',
    `<div dir="ltr">OWNfirst</div><div dir="ltr">Sent from my iPhone SIGNEDtag</div><div dir="ltr"><br>
<blockquote type="cite">On 3 Mar 2025, at 10:00, Bob wrote: QUOTEDhead<br><br></blockquote></div>
<blockquote type="cite"><div dir="ltr">QUOTEDbody</div></blockquote>`,
  ),
  html(
    'Thunderbird, answers between the quotes and a signature',
    `<p>OWNfirst</p><div class="moz-cite-prefix">On 03/03/2025 10:00, Bob wrote: QUOTEDhead<br></div>
<blockquote type="cite" cite="mid:1@x.example"><p>QUOTEDone</p></blockquote><p>OWNsecond</p>
<blockquote type="cite" cite="mid:1@x.example"><p>QUOTEDtwo</p></blockquote><p>OWNthird</p>
<pre class="moz-signature" cols="72">-- 
SIGNEDname</pre>`,
  ),
  html(
    'Thunderbird, forward',
    `<p>OWNfirst</p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table class="moz-email-headers-table">
<tbody><tr><th>Subject: </th><td>Hello QUOTEDhead</td></tr></tbody></table><p>QUOTEDbody</p></div>`,
  ),
  html(
    'an attribution in one block above a cited block',
    '<p>OWNfirst</p><p>On 3 May 2025, QUOTEDhead wrote:</p><blockquote type="cite">QUOTEDbody</blockquote>',
  ),
  html(
    'Outlook for Android, reply inside its reference container',
    `<div dir="auto">OWNfirst</div><div dir="auto"><br></div><div id="ms-outlook-mobile-signature" dir="auto">Get <a href="https://a.example">Outlook for Android</a> SIGNEDtag</div>
<hr style="display:inline-block;width:98%" tabindex="-1"><div id="mail-editor-reference-message-container" dir="auto">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri" style="font-size:11pt"><b>From:</b> Bob QUOTEDhead<br><b>Sent:</b> Monday<br>
<b>To:</b> Anna<br><b>Subject:</b> Hello</font></div><div>QUOTEDbody</div></div>`,
  ),
  html(
    'classic Outlook, signature beside a logo and disclaimer in tables, as servers add them',
    `<div class=WordSection1><p class=MsoNormal>OWNfirst<o:p></o:p></p><p class=MsoNormal>Kind regards,<o:p></o:p></p>
<table class=MsoNormalTable border=0><tr><td width=90><p class=MsoNormal><img src="cid:logo"><o:p></o:p></p></td>
<td><p class=MsoNormal>Anna Ortiz SIGNEDname<o:p></o:p></p><p class=MsoNormal>Tel. 0117 496 0000 SIGNEDphone<o:p></o:p></p></td></tr></table>
<table border=0 width="100%"><tr><td><p>${LEGAL}</p></td></tr></table></div>`,
  ),
  html(
    'a reply above a newsletter, a whole mail in a table of layout',
    `<div>OWNfirst</div><table width="600"><tr><th>Name</th><th>Born</th></tr><tr><td>OWNname</td><td>1980</td></tr></table>
<div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg"><b>From:</b> News QUOTEDhead</div>
<table><tr><td><table><tr><td><p>QUOTEDone</p><p>QUOTEDtwo</p></td></tr></table></td><td>&nbsp;</td></tr></table>`,
  ),
  html(
    'Apple Mail, forward',
    `<body><div>OWNfirst</div><div><br><blockquote type="cite"><div>Begin forwarded message: QUOTEDhead</div><br>
<div><b>From: </b>Bob &lt;b@x.example&gt;<br></div><div><b>Subject: </b>Hello<br></div><div><b>Date: </b>3 March 2025<br></div>
<div><b>To: </b>Anna<br></div><br><div>QUOTEDbody</div></blockquote></div></body>`,
  ),
  text('plain text, quote marks with a wrapped attribution', [
    'OWNfirst',
    '',
    'On Mon, 3 Mar 2025 at 10:00, Bob QUOTEDhead <',
    'bob@supplier.example> wrote:',
    '',
    '> QUOTEDone',
    '>',
    '> QUOTEDtwo',
    'OWNsecond',
    '> QUOTEDthree',
    'OWNthird',
    '-- ',
    'SIGNEDname',
    'SIGNEDjob',
  ]),
  text('plain text Outlook, with its ruler', [
    'OWNfirst',
    '',
    '________________________________',
    'From: Bob QUOTEDhead <bob@supplier.example>',
    'Sent: 03 March 2025 10:00',
    'To: Anna Ortiz',
    'Subject: Open day',
    '',
    'QUOTEDbody',
  ]),
  text('plain text Outlook, "Original Message", with sign-off and disclaimer of both mails', [
    'OWNfirst',
    '',
    'Many thanks',
    'SIGNEDname',
    '',
    LEGAL,
    'Registered charity number 1234567 LEGALnumber',
    '',
    '-----Original Message-----',
    'From: Bob QUOTEDhead',
    'Sent: 03 March 2025 10:00',
    'To: Anna',
    'Subject: Open day',
    '',
    'QUOTEDbody',
    '',
    LEGAL,
  ]),
  text('plain text Outlook set to prefix with quote marks, answered below', [
    '-----Original Message-----',
    'From: Bob QUOTEDhead',
    'Sent: 03 March 2025 10:00',
    'To: Anna',
    'Subject: Open day',
    '',
    '> QUOTEDone',
    '> QUOTEDtwo',
    '',
    'OWNanswer',
  ]),
  text('Gmail in plain text, with the dashes of its signature and a forward', [
    'OWNfirst',
    '',
    '---------- Forwarded message ---------',
    'From: Bob QUOTEDhead <bob@supplier.example>',
    'Date: Mon, 3 Mar 2025 at 10:00',
    'Subject: Open day',
    'To: <anna@harbour.example>',
    '',
    'QUOTEDbody',
  ]),
  text('Apple Mail in plain text', [
    'OWNfirst',
    '',
    '> On 3 Mar 2025, at 10:00, Bob QUOTEDhead <bob@supplier.example> wrote:',
    '> ',
    '> QUOTEDbody',
    '',
  ]),
  text('Thunderbird in plain text, answers between the quotes', [
    'On 03/03/2025 10:00, Bob QUOTEDhead wrote:',
    '> QUOTEDone',
    '>> QUOTEDolder',
    'OWNone',
    '',
    '> QUOTEDtwo',
    'OWNtwo',
    '',
    '-- ',
    'SIGNEDname',
  ]),
  text('a disclaimer wrapped at 76 characters, straight below the text', [
    'OWNfirst',
    'OWNlast sentence.',
    'LEGALfirst This email and any attachments are confidential and intended',
    'solely for the addressee. If you are not the intended recipient, please',
    'notify the sender and delete it. LEGALlast',
  ]),
  text('an attribution and quote in French', [
    'OWNfirst',
    '',
    'Le 3 mars 2025 à 10:00, Bob QUOTEDhead a écrit :',
    '> QUOTEDbody',
  ]),
  text('a new mail with nothing to take apart', ['OWNfirst', '', 'OWNsecond']),
];

export interface Doubt {
  readonly doubt: string;
  readonly format: 'html' | 'text';
  readonly content: string;
}

const doubt = (name: string, lines: readonly string[]): Doubt => ({
  doubt: name,
  format: 'text',
  content: lines.join('\n'),
});
const htmlDoubt = (name: string, content: string): Doubt => ({ doubt: name, format: 'html', content });

/** Bodies that look a little like history, a signature or a disclaimer. The word LEAK must stay the sender's own. */
export const DOUBTS: readonly Doubt[] = [
  doubt('one line with a quote mark', ['Results:', '> 50 % LEAK', 'as discussed']),
  doubt('a line "From:" alone', ['The quote is', 'From: the annual report', '', 'LEAK']),
  doubt('From and To, as in a timetable', ['From: London', 'To: Bristol', 'LEAK']),
  doubt('From, To and Date, as in a journey', ['From: London', 'To: Bristol', 'Date: 3 May', '', 'LEAK']),
  doubt('"wrote:" without a quote below', ['On 3 May 2025 she wrote:', 'LEAK']),
  doubt('two dashes without a space', ['Dear all', '--', 'LEAK']),
  doubt(
    'a long text below a signature mark',
    ['Hello', '-- ', ...Array.from({ length: 40 }, () => 'a line'), 'LEAK', 'end'].slice(0, 45),
  ),
  doubt('thanks in the middle', [
    'Thanks',
    '',
    'I wanted to tell you that our patient has LEAK, as we feared last week.',
    'Bye',
  ]),
  doubt('a postscript below the sign-off', ['Hello', 'Kind regards', 'Anna', 'PS: he has LEAK']),
  doubt('one legal word in the last paragraph', [
    'Hello',
    '',
    'This message is confidential: do not disclose his LEAK to anyone.',
  ]),
  doubt('a sentence straight above a disclaimer', ['Hello', '', 'He has LEAK.', LEGAL]),
  doubt('nothing but a disclaimer', [`LEAK ${LEGAL}`]),
  doubt('text below a disclaimer', ['Hello', '', LEGAL, '', 'He has LEAK.']),
  doubt('an answer below a tagline', ['Sent from my iPhone', 'LEAK']),
  htmlDoubt('a sentence in one paragraph with a disclaimer', `<p>Hello</p><p>He has LEAK. ${LEGAL}</p>`),
  htmlDoubt('an indented paragraph', '<p>Hello</p><blockquote style="margin-left:40px">LEAK</blockquote>'),
  htmlDoubt('a box with a border', '<p>Hello</p><div style="border-top: solid 1px">LEAK</div><p>more</p>'),
  htmlDoubt('a line drawn by hand', '<p>Hello</p><hr tabindex="-1"><p>LEAK</p>'),
  htmlDoubt(
    'a letter typed into the signature',
    `<p>Hello</p><div id="Signature">${'<p>a line</p>'.repeat(25)}<p>LEAK</p></div>`,
  ),
  htmlDoubt('text below a quote', '<blockquote type="cite"><p>theirs</p></blockquote><p>LEAK</p>'),
  htmlDoubt(
    'an answer below a quote that holds an Outlook header block',
    '<blockquote type="cite"><p>From: Bob<br>Sent: Monday<br>To: Anna<br>Subject: Hello</p>theirs</blockquote><p>LEAK</p>',
  ),
  htmlDoubt(
    'an answer below a quote that holds an Outlook divider',
    '<blockquote type="cite"><div id="divRplyFwdMsg">From: Bob</div>theirs</blockquote><p>LEAK</p>',
  ),
  doubt('an answer below a header block quoted with quote marks', [
    '> From: Bob',
    '> Sent: Monday',
    '> To: Anna',
    '> Subject: Hello',
    '>',
    '> theirs',
    'LEAK',
  ]),
  doubt('an answer below a quoted "Original Message"', ['> -----Original Message-----', '> theirs', '', 'LEAK']),
  htmlDoubt('a stray end tag inside a quote', '<div class="yahoo_quoted">theirs</div></div><div>LEAK</div>'),
];
