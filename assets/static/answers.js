/* Part of a static site alone: see dashboard/static_site. Dash asks for its layout under names without an ending, by
 * which a host that only hands out files cannot tell what type they are of.
 */

{
  const ask = window.fetch;
  const UNTYPED = /(_dash-(?:layout|dependencies))$/;

  window.fetch = (asked, options) =>
    ask(typeof asked === "string" ? asked.replace(UNTYPED, "$1.json") : asked, options);
}
