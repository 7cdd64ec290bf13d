package app.lodestar.practice;

/** What a question asks for. */
public enum QuestionKind {
    DEFINE_SUCCESS,
    PICK_NORTH_STAR,
    GUARDRAILS,
    DIAGNOSE_DROP,
    COMPARE_OPTIONS,
    TRADE_OFF;

    /** The key of its name among the messages. */
    public String wordKey() {
        return "practice.kind." + name();
    }
}
