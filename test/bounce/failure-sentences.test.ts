import { describe, expect, test } from "vitest";
import { findFailureSentences, isAboutGoods } from "../../src/bounce/notice/failure-sentences.ts";

describe("a sentence that says that mail did not get through", () => {
  test.for([
    ["English", "The letter you posted failed on its way and never reached its addressee."],
    ["German", "Beim Zustellen Ihrer Mitteilung an den Empfänger trat ein Fehler auf."],
    ["French", "Une erreur a empêché l'envoi de votre courrier vers ce destinataire."],
    ["Spanish", "Falló el envío de su correo al buzón indicado."],
    ["Italian", "L'invio del messaggio alla casella non è riuscito."],
    ["Portuguese", "Ocorreu um erro no envio da mensagem ao destinatário."],
    ["Dutch", "De aflevering van uw bericht in dit postvak is mislukt."],
    ["Swedish", "Meddelandet till mottagaren gick inte att skicka."],
    ["Polish", "Nie udało się przekazać wiadomości pod ten adres."],
    ["Czech", "Zprávu pro příjemce nelze odeslat."],
    ["Hungarian", "Az üzenet továbbítása a címzett felé sikertelen."],
    ["Romanian", "Mesajul nu a ajuns la destinatar."],
    ["Turkish", "İleti alıcıya gönderilemedi, posta kutusu dolu."],
    ["Russian", "Ошибка при отправке письма на этот адрес."],
    ["Ukrainian", "Не вийшло надіслати лист одержувачу."],
    ["Greek", "Η αποστολή του μηνύματος στον παραλήπτη απέτυχε."],
    ["Japanese", "受取人にメールを届けることに失敗しました。"],
    ["Chinese", "您的邮件被对方拒绝接收。"],
    ["Korean", "수신인에게 편지를 배달하는 데 실패했습니다."],
    ["Vietnamese", "Không chuyển được thư đến người nhận."],
    ["Indonesian", "Surat gagal disampaikan ke alamat tujuan."],
    ["Thai", "การจัดส่งอีเมลถึงผู้รับล้มเหลว"],
    ["Arabic", "فشل إرسال البريد إلى هذا العنوان."],
    ["Hebrew", "שליחת הדואר אל הנמען נכשלה."],
    ["Hindi", "प्राप्तकर्ता को संदेश भेजना विफल रहा।"],
  ] as const)("%s", ([, text]) => {
    expect(findFailureSentences(text).full).toBeGreaterThan(0);
  });

  test.for([
    ["a success", "Your message was delivered to its recipient."],
    ["a question", "Could the message not be delivered to the recipient?"],
    ["a person's own mail", "My mail to the customer's address was not delivered."],
    ["an address in the way", "The build of mail.example.net failed, tell address@example.net."],
    ["a mailbox, which is no mail", "A new mailbox failed."],
    ["a parcel", "The courier could not find your house."],
    ["other matters", "The deploy failed because the disk was full."],
  ] as const)("is not %s", ([, text]) => {
    expect(findFailureSentences(text).full).toBe(0);
  });

  test("goes on in the next line where the line is full, and ends with a short one", () => {
    const wrapped =
      "We regret that the electronic letter which you\nwrote failed to get to the addressee.";
    const listed = "the letter\nfailed\nthe addressee";
    expect(findFailureSentences(wrapped).full).toBe(1);
    expect(findFailureSentences(listed).full).toBe(0);
  });

  test("tells of a delay where it speaks of later attempts", () => {
    const text = "Delivery of the mail is late: the server will retry, it was not accepted yet.";
    expect(findFailureSentences(text)).toMatchObject({ full: 1, delayed: 1 });
  });

  test("tells whether it speaks to the reader", () => {
    expect(findFailureSentences("Your letter failed to reach its addressee.").toReader).toBe(1);
    expect(findFailureSentences("The letter failed to reach its addressee.").toReader).toBe(0);
  });

  test("counts a sentence once, however often it is said", () => {
    const text = "The mail failed to reach the addressee.\n\n".repeat(5);
    expect(findFailureSentences(text).full).toBe(1);
  });
});

describe("words about goods that were not delivered", () => {
  test.for([
    ["Your parcel could not be delivered: the recipient was not at this address.", true],
    ["荷物を届けることができませんでした。", true],
    ["Посылка не доставлена, адрес неизвестен.", true],
    ["Your message about the parcel could not be delivered to its recipient.", false],
    ["Your message could not be delivered to its recipient.", false],
  ] as const)("%s", ([text, expected]) => {
    expect(isAboutGoods(text)).toBe(expected);
  });
});
