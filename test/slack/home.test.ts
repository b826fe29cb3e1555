import { describe, expect, test } from "vitest";
import { checkView } from "./block-checker.ts";
import { buttons, enterWorkspace } from "./workspace.ts";

const here = await enterWorkspace();

describe("App Home", () => {
  test("tells what, how, privacy and version", async () => {
    await here.event({ type: "app_home_opened", tab: "home" });
    const { view, user_id } = await here.answerOf("views.publish");
    expect(user_id).toBe("UKIM");
    expect(JSON.stringify(view)).toMatch(/421 vs 500[\s\S]*not stored[\s\S]*1\.2\.3/);
    expect(checkView(view)).toEqual([]);
  });

  test("the messages tab is left alone", async () => {
    await here.event({ type: "app_home_opened", tab: "messages" });
    await here.event({ type: "app_home_opened", tab: "home", user: "UEVA" });
    await here.answerOf("views.publish");
    expect(here.slack.called("views.publish").map(({ body }) => body.user_id)).toEqual(["UEVA"]);
  });

  test("an example opens its card in a window", async () => {
    await here.event({ type: "app_home_opened", tab: "home" });
    const { view } = await here.answerOf("views.publish");
    const example = buttons(view.blocks).get("ask");
    await here.click(example, {
      view: { type: "home", id: "VHOME" },
      container: { type: "view" },
      channel: undefined,
      response_url: undefined,
    });
    expect(checkView((await here.answerOf("views.open")).view)).toEqual([]);
  });

  test("a chosen language is kept and shown", async () => {
    const language = {
      type: "static_select",
      action_id: "language",
      selected_option: { value: "en" },
    };
    const home = {
      view: { type: "home", id: "VHOME" },
      container: { type: "view" },
      channel: undefined,
      response_url: undefined,
    };
    await here.click(language, home);
    const { view } = await here.answerOf("views.publish");
    const menu = buttons(view.blocks).get("language");
    expect(menu.initial_option.value).toBe("en");
  });
});
