import fc from "fast-check";
import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("finds what the table has, in whatever order it is asked", () => {
  const ids = fc.array(fc.string({ maxLength: 2 }), { maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, fc.boolean(), (known, others, inOrder) => {
      const table = new Map(known.map((id) => [id, { id }]));
      const asked = inOrder ? [...table.keys(), ...others] : [...others, ...table.keys(), ...known];
      const find = inTurn(table);
      expect(asked.map((id) => find(id))).toEqual(asked.map((id) => table.get(id)));
    }),
  );
});
