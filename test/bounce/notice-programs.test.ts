import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

/** Notices as these programs write them, with the delivery they tell of: recipient, reply code, enhanced code. */
const NOTICES: readonly (readonly [string, string, (string | null)[]])[] = [
  [
    "Domino",
    "Your message\n\n  Subject: hello\n\nwas not delivered to:\n\n  kim@example.net\n\nbecause:\n\n  User kim (kim@example.net) not listed in Domino Directory",
    ["kim@example.net", null, null],
  ],
  [
    "Domino, with a reply",
    "Your message\n\n  Subject: hello\n\nwas not delivered to:\n\n  kim@example.net\n\nbecause:\n\n  550 5.1.1 User unknown",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "IMail",
    "User mailbox exceeds allowed size: kim@example.net\n\nOriginal message follows.\n\nReceived: from a (b)\nDate: x\nFrom: lee@example.org\nTo: kim@example.net",
    ["kim@example.net", null, null],
  ],
  [
    "IMail, remote",
    "undeliverable to kim@example.net\n\nBody of message generated response:\n550 5.1.1 <kim@example.net>... User unknown\n\nOriginal message follows.",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "m-FILTER",
    "-------server message\n550 5.1.1 <kim@example.net>... User Unknown\n\n-------SMTP command\nRCPT TO:<kim@example.net>\n\n-------original message\nSubject: hello",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "InterScan",
    "Unable to deliver mail to kim@example.net\n\nSent >>> RCPT TO:<kim@example.net>\nReceived <<< 550 5.1.1 <kim@example.net>... User unknown",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "BIGLOBE",
    "   ----- The following addresses had delivery problems -----\nkim@example.net\n\n   ----- Non-delivered information -----\nThe number of messages in recipient's mailbox exceeded the local limit.\n",
    ["kim@example.net", null, null],
  ],
  [
    "Oracle Messaging Server",
    "This report relates to a message you sent with the following header fields:\n\n  Message-id: <1@example.org>\n  Date: Mon, 4 Nov 2024 10:00:00 +0000\n  From: Lee <lee@example.org>\n  To: kim@example.net\n  Subject: hello\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: kim@example.net\n  Reason: Remote SMTP server has rejected address\n  Diagnostic code: smtp;550 5.1.1 <kim@example.net>... User Unknown\n  Remote system: dns;mx.example.net (TCP|192.0.2.1|47323|192.0.2.2|25) (mx.example.net ESMTP)",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "MDaemon",
    "The attached message had PERMANENT fatal delivery errors!\n\nAfter one or more unsuccessful delivery attempts the attached message has\nbeen removed from the mail queue on this server.\n\nFailed address: kim@example.net\n\n--- Session Transcript ---\nMon 2024-11-04 10:00:00: --> MAIL From:<lee@example.org> SIZE=1024\nMon 2024-11-04 10:00:00: <-- 250 2.1.0 Ok\nMon 2024-11-04 10:00:00: --> RCPT To:<kim@example.net>\nMon 2024-11-04 10:00:01: <-- 550 5.1.1 Recipient unknown\n--- End Transcript ---",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "hMailServer",
    "Your message did not reach some or all of the intended recipients.\n\n   Sent: Mon, 4 Nov 2024 10:00:00 +0000\n   Subject: hello\n\nThe following recipient(s) could not be reached:\n\nkim@example.net\n   Error Type: SMTP\n   Remote server (192.0.2.1) issued an error.\n   hMailServer sent: RCPT TO:<kim@example.net>\n   Remote server replied: 550 5.1.1 Unknown user",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Courier",
    "This is a delivery status notification from mx.example.org,\nrunning the Courier mail server, version 1.0.\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<kim@example.net>:\n    mx.example.net [192.0.2.1]:\n>>> RCPT TO:<kim@example.net>\n<<< 550 5.1.1 <kim@example.net>... User Unknown\n\n---------------------------------------------------------------------------",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Haraka",
    "Hi. This is the Haraka Mailer program at mx.example.org.\n\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\nIntended Recipients: <kim@example.net>\nFailure Reason: Error: 550 5.1.1 No such user",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "KumoMTA",
    "The message was received at Mon, 4 Nov 2024 10:00:00 +0000\nfrom lee@example.org and addressed to kim@example.net.\nWhile communicating with mx.example.net (192.0.2.1):\nResponse: 550 5.1.1 user unknown\n\nThe message will be deleted from the queue.\nNo further attempts will be made to deliver it.",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "PowerMTA",
    "Hello, this is the mail server on mx.example.org.\n\nI am sending you this message to inform you on the delivery status of a\nmessage you previously sent.  Immediately below you will find a list of\nthe affected recipients;  also attached is a Delivery Status Notification\n(DSN) report in standard format, as well as the headers of the original\nmessage.\n\n  <kim@example.net>  delivery failed; will not continue trying\n\nFinal-Recipient: rfc822;kim@example.net\nAction: failed\nStatus: 5.1.1 (bad destination mailbox address)\nRemote-MTA: dns;mx.example.net (192.0.2.1)\nDiagnostic-Code: smtp;550 5.1.1 User unknown\nX-PowerMTA-BounceCategory: bad-mailbox",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Cisco IronPort",
    "The following message to <kim@example.net> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-'5.1.1 <kim@example.net>: Recipient address rejected'",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "CommuniGate Pro",
    "Failed to deliver to 'kim@example.net'\nSMTP module(domain example.net) reports:\n host mx.example.net says:\n 550 5.1.1 User unknown",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "XMail",
    "[<00>] XMail bounce: Rcpt=[kim@example.net];Error=[550 5.1.1 User unknown]\n\n[<01>] Error sending message [1.2.mx] from [example.org].\n\nID:        <S1>\nMail From: <lee@example.org>\nRcpt To:   <kim@example.net>\nServer:    <mx.example.net> [192.0.2.1]\n\n[<02>] The reason of the delivery failure was:\n\n550 5.1.1 User unknown",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "1&1",
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The following address\nfailed:\n\n"kim@example.net":\nSMTP error from remote server for RCPT TO command, host: mx.example.net (192.0.2.1) reason: 550 5.1.1 User unknown\n\n--- The header of the original message is following. ---\n\nReceived: from a\nFrom: lee@example.org\nDate: x',
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "T-Online",
    "|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n <kim@example.net> ... 550 5.1.1 user unknown\n|------------------------- Message text follows: ------------------------|\nReceived: from a",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Yahoo",
    "Sorry, we were unable to deliver your message to the following address.\n\n<kim@example.net>:\n550: 5.1.1 <kim@example.net>: Recipient address rejected: User unknown\n\n--- Below this line is a copy of the message.",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Gmail",
    "** Address not found **\n\nYour message wasn't delivered to kim@example.net because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 <kim@example.net>: Recipient address rejected: User unknown",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Microsoft 365",
    "Your message to kim@example.net couldn't be delivered.\n\nkim wasn't found at example.net.\n\nlee\tOffice 365\tkim\nAction Required\t\tRecipient\nUnknown To address\n\nMore Info for Email Admins\nStatus code: 550 5.1.10\n\nThis error occurs because the sender sent a message to an email address hosted by Microsoft 365, but the address is incorrect.\n\nOriginal Message Details\nCreated Date: 11/4/2024 10:00:00 AM\nSender Address: lee@example.org\nRecipient Address: kim@example.net\nSubject: hello\n\nError Details\nReported error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient kim@example.net not found by SMTP address lookup\nDSN generated by: EX1.example.org",
    ["kim@example.net", "550", "5.1.10"],
  ],
  [
    "Exchange",
    "Delivery has failed to these recipients or groups:\n\nkim@example.net (kim@example.net)\nThe e-mail address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: mx.example.org\n\nkim@example.net\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\nOriginal message headers:\n\nReceived: from a\nFrom: lee@example.org",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Exchange 2003",
    "Your message\n\n  To:      lee@example.org\n  Subject: hello\n  Sent:    Mon, 4 Nov 2024 10:00:00 -0000\n\ndid not reach the following recipient(s):\n\nkim@example.net on Mon, 4 Nov 2024 10:00:00 -0000\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=jp;a= ;p=ORG;l=X-1\n    MSEXCH:IMS:ORG:SITE:SERVER 0 (000C05A6) Unknown Recipient",
    ["kim@example.net", null, null],
  ],
  [
    "GroupWise",
    "The message that you sent was undeliverable to the following:\n\tkim@example.net (550 5.1.1 User unknown)",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "SmarterMail",
    "Could not deliver message to the following recipient(s):\n\nFailed Recipient: kim@example.net\nReason: Remote host said: 550 5.1.1 User unknown\n\n   -- The header and top 20 lines of the message follows --",
    ["kim@example.net", "550", "5.1.1"],
  ],
  [
    "Amavis",
    "The message WAS NOT relayed to:\n  <kim@example.net>:\n    554 5.7.0 Reject, id=1-01 - BANNED: application/octet-stream",
    ["kim@example.net", "554", "5.7.0"],
  ],
  [
    "Mailman",
    "Your message could not be delivered to the following address:\n\n    kim@example.net\n\nThe mail server said:\n\n    552 5.2.2 Over quota",
    ["kim@example.net", "552", "5.2.2"],
  ],
  [
    "a program nobody knows",
    "Sorry!\n\nYour mail could not be delivered.\n\nRecipient: kim@example.net\nServer response: 550-5.1.1 There is no\n550 5.1.1 such user\n",
    ["kim@example.net", "550", "5.1.1"],
  ],
];

describe("notices of programs", () => {
  test.for(NOTICES)("%s", async ([, text, [recipient, replyCode, enhancedCode]]) => {
    const bounce = await readBounce(text);
    expect(bounce.kind).toBe("bounce");
    expect(bounce.deliveries).toHaveLength(1);
    expect(bounce.deliveries[0]).toMatchObject({ recipient, replyCode, enhancedCode });
  });

  test.for(NOTICES)(
    "%s, as a mail without a null path or a telling subject",
    async ([, text, codes]) => {
      const header =
        "From: postmaster@mx.example.org\nTo: lee@example.org\nSubject: hello\nMessage-ID: <1@mx.example.org>\nMIME-Version: 1.0\n\n";
      const [recipient, replyCode, enhancedCode] = codes;
      const { kind, deliveries } = await readBounce(Buffer.from(header + text));
      expect(kind).toBe("bounce");
      expect(deliveries).toEqual([expect.objectContaining({ recipient, replyCode, enhancedCode })]);
    },
  );

  test.for(NOTICES)("%s, as a mail", async ([, text, [recipient, replyCode, enhancedCode]]) => {
    const header =
      "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nTo: lee@example.org\r\nSubject: Undelivered mail\r\nMIME-Version: 1.0\r\n\r\n";
    const bounce = await readBounce(Buffer.from(header + text.replaceAll("\n", "\r\n")));
    expect(bounce.kind).toBe("bounce");
    expect(bounce.deliveries).toHaveLength(1);
    expect(bounce.deliveries[0]).toMatchObject({ recipient, replyCode, enhancedCode });
  });
});
