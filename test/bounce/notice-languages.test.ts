import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

/** Pasted notices in other languages; all tell of kim@example.net, 550 and 5.1.1. */
const NOTICES = [
  [
    "German, Exchange",
    "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nkim@example.net (kim@example.net)\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: mx.example.org\n\nkim@example.net\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\nUrsprüngliche Nachrichtenkopfzeilen:\n\nReceived: from a",
  ],
  [
    "French, Exchange",
    "Échec de la remise pour ces destinataires ou groupes :\n\nkim@example.net\n\nInformations de diagnostic pour les administrateurs :\n\nServeur de génération : mx.example.org\n\nkim@example.net\nRemote Server returned '550 5.1.1 User unknown'\n\nEn-têtes de message d'origine :\n\nReceived: from a",
  ],
  [
    "Spanish",
    "No se pudo entregar el mensaje a los siguientes destinatarios:\n\nkim@example.net\n\nEl servidor remoto respondió: 550 5.1.1 User unknown",
  ],
  [
    "Italian",
    "Impossibile recapitare il messaggio ai seguenti destinatari:\n\n<kim@example.net>: 550 5.1.1 User unknown",
  ],
  [
    "Portuguese, Gmail",
    "** Endereço não encontrado **\n\nSua mensagem não foi entregue a kim@example.net porque o endereço não foi encontrado.\n\nA resposta foi:\n\n550 5.1.1 The email account that you tried to reach does not exist.",
  ],
  [
    "Dutch",
    "Uw bericht kon niet worden bezorgd bij kim@example.net.\n\nAntwoord van de server: 550 5.1.1 User unknown",
  ],
  [
    "Swedish, Exchange",
    "Det gick inte att leverera till följande mottagare eller grupper:\n\nkim@example.net\n\nDiagnostisk information för administratörer:\n\nGenererande server: mx.example.org\n\nkim@example.net\n#< #5.1.1 smtp;550 5.1.1 User unknown> #SMTP#",
  ],
  [
    "Polish",
    "Nie można dostarczyć wiadomości do następujących odbiorców:\n\nkim@example.net\n\nOdpowiedź serwera: 550 5.1.1 User unknown",
  ],
  [
    "Russian",
    "Ваше сообщение не может быть доставлено получателю kim@example.net.\n\nОтвет сервера: 550 5.1.1 User unknown",
  ],
  [
    "Turkish",
    "İletiniz kim@example.net adresine teslim edilemedi.\n\nSunucu yanıtı: 550 5.1.1 User unknown",
  ],
  [
    "Japanese",
    "次のあて先へのメッセージを配信できませんでした。\n\n<kim@example.net>:\n550 5.1.1 User unknown\n\n以下は元のメッセージです。\nReceived: from a",
  ],
  [
    "Chinese, simplified",
    "抱歉，您的邮件被退回来了……\n原邮件信息：\n收件人：kim@example.net\n退信原因：收件人邮箱不存在\n550 5.1.1 User unknown",
  ],
  [
    "Chinese, traditional",
    "很抱歉，您的郵件無法傳遞給下列收件者：\n\nkim@example.net\n\n遠端伺服器回應：550 5.1.1 User unknown",
  ],
  [
    "Korean",
    "메일이 전송되지 않았습니다.\n\n받는 사람: kim@example.net\n실패 사유: 550 5.1.1 User unknown",
  ],
  [
    "Vietnamese",
    "Không thể gửi thư của bạn tới kim@example.net.\n\nPhản hồi: 550 5.1.1 User unknown",
  ],
] as const;

describe("notices in other languages", () => {
  test.for(NOTICES)("%s", async ([, text]) => {
    const bounce = await readBounce(text);
    expect(bounce.kind).toBe("bounce");
    expect(bounce.deliveries).toHaveLength(1);
    expect(bounce.deliveries[0]).toMatchObject({
      recipient: "kim@example.net",
      replyCode: "550",
      enhancedCode: "5.1.1",
    });
  });
});

/** RFC 2047 subjects alone must do: the words are in a legacy charset, the address in the text. */
const CHARSETS = [
  ["iso-2022-jp", "GyRCQXc/LiRHJC0kXiQ7JHMkRyQ3JD8bKEI="],
  ["shift_jis", "kZeQTYLFgquC3IK5gvGCxYK1gr0="],
  ["euc-kr", "wPy03rXHwfYgvsrAvQ=="],
  ["gb18030", "zt63qM22td0="],
  ["koi8-r", "7sUgxM/T1MHXzMXOzw=="],
] as const;

describe("legacy charsets", () => {
  test.for(CHARSETS)("%s is decoded", async ([charset, base64]) => {
    const mail = `From: MAILER-DAEMON@mx.example.org\nTo: lee@example.org\nSubject: =?${charset}?B?${base64}?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64\n\n${base64}`;
    const bounce = await readBounce(Buffer.from(mail));
    expect(bounce.words).toBe(new TextDecoder(charset).decode(Buffer.from(base64, "base64")));
  });
});
