/** Interactions as Discord posts them. */

/** `/smtp codes`. */
export function command(codes: string): string {
  return interaction(2, { name: "codes", type: 3, value: codes });
}

/** A letter typed into the option of `/smtp`. */
export function typing(codes: string): string {
  return interaction(4, { name: "codes", type: 3, value: codes, focused: true });
}

/** As large as Discord's own, about 2 kB. */
function interaction(type: number, option: object): string {
  const user = { id: "7", username: "kim", global_name: "Kim", discriminator: "0", avatar: null };
  return JSON.stringify({
    id: "1",
    application_id: "2",
    token: "t".repeat(210),
    version: 1,
    type,
    locale: "en-US",
    guild_locale: "en-US",
    guild_id: "3",
    guild: { id: "3", locale: "en-US", features: ["COMMUNITY", "NEWS", "INVITE_SPLASH"] },
    channel: { id: "4", type: 0, name: "general", permissions: "2251799813685247", topic: null },
    channel_id: "4",
    member: { user, nick: null, roles: ["5", "6"], permissions: "2251799813685247", joined_at: "" },
    app_permissions: "2251799813685247",
    authorizing_integration_owners: { 0: "3" },
    attachment_size_limit: 10_485_760,
    entitlements: [],
    context: 0,
    data: { id: "8", name: "smtp", type: 1, options: [option] },
  });
}
