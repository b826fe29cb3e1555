import { describe, expect, test } from "vitest";
import { cardForms, renderText } from "../../adapters/discord/card.ts";
import { commandDefinitions } from "../../adapters/discord/commands.ts";
import { formModal } from "../../adapters/discord/modal.ts";
import { locales, wordsFor } from "../../src/index.ts";
import { CARDS } from "../fixtures/cards.ts";
import { schemaOf } from "./schema.ts";

describe("by Discord's own schema", () => {
  const callback = schemaOf("CreateMessageInteractionCallbackRequest");
  const update = schemaOf("UpdateMessageInteractionCallbackRequest");
  const create = schemaOf("MessageCreateRequest");
  const followUp = schemaOf("IncomingWebhookRequestPartial");
  const modal = schemaOf("ModalInteractionCallbackRequest");
  const command = schemaOf("ApplicationCommandUpdateRequest");

  test("the check can fail", () => {
    expect(callback({ type: 4, data: { components: [{ type: 10, content: "" }] } })).not.toEqual(
      [],
    );
  });

  test.for(Object.entries(CARDS))("the card “%s” may be sent every way", ([, card]) => {
    for (const kind of ["private", "shared"] as const)
      for (const message of cardForms(card, { kind, owner: "1", expanded: kind === "shared" })) {
        expect(callback({ type: 4, data: message })).toEqual([]);
        expect(update({ type: 7, data: message })).toEqual([]);
        expect(followUp(message)).toEqual([]);
        expect(create({ ...message, message_reference: { message_id: "1" } })).toEqual([]);
      }
  });

  test("a sentence", () => {
    expect(callback({ type: 4, data: renderText("Please try again.") })).toEqual([]);
  });

  test.for(locales())("the form in %s", (locale) => {
    expect(modal({ type: 9, data: formModal(wordsFor(locale)) })).toEqual([]);
  });

  test.for([false, true])("the commands (of one guild: %s)", (guild) => {
    expect(commandDefinitions({ guild }).flatMap(command)).toEqual([]);
  });
});
