/** The same answers, for cells that repeat in every row: each is looked at once. */
export function lookedUp<Answer>(answerTo: (cell: string) => Answer): (cell: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before.answer;
    const answer = answerTo(cell);
    known.set(cell, { answer });
    return answer;
  };
}
