package app.lodestar.scoring.ui;

import app.lodestar.scoring.Comparison;
import app.lodestar.scoring.ControlLine;
import app.lodestar.scoring.GuardrailState;
import app.lodestar.scoring.ScoreStatus;
import app.lodestar.scoring.ScoreWords;
import com.vaadin.flow.component.HtmlContainer;

/** The signs of states; each stands beside its word. */
final class Signs {
    private Signs() {}

    static HtmlContainer of(GuardrailState state, ScoreWords words) {
        String word = words.of("guardrail." + state);
        return switch (state) {
            case BREACH -> Piece.state("blocked", "s-blocked", word);
            case AT_RISK -> Piece.state("risk", "s-risk", word);
            case SAFE -> Piece.state("track", "s-safe", word);
            case UNKNOWN -> Piece.state("unknown", "s-unknown", word);
        };
    }

    static HtmlContainer of(ControlLine.State state, ScoreWords words) {
        String word = words.of("control." + state);
        return switch (state) {
            case IN_RANGE -> Piece.state("track", "s-safe", word);
            case OUT_OF_RANGE -> Piece.state("blocked", "s-blocked", word);
            case UNKNOWN -> Piece.state("unknown", "s-unknown", word);
        };
    }

    static String of(ScoreStatus status) {
        return switch (status) {
            case BLOCKED -> "s-blocked";
            case UNKNOWN -> "s-unknown";
            case AT_RISK -> "s-risk";
            case ON_TRACK -> "s-track";
            case ACHIEVED -> "s-done";
        };
    }

    /** The class that gives a sign its colour. */
    static String colour(ScoreStatus status) {
        return switch (status) {
            case BLOCKED -> "c-blocked";
            case UNKNOWN -> "c-unknown";
            case AT_RISK -> "c-risk";
            case ON_TRACK, ACHIEVED -> "c-track";
        };
    }

    static String of(Comparison.Verdict verdict) {
        return switch (verdict) {
            case MET -> "s-done";
            case NOT_MET -> "s-blocked";
            case INCONCLUSIVE -> "s-unknown";
        };
    }

    static String colour(Comparison.Verdict verdict) {
        return switch (verdict) {
            case MET -> "c-track";
            case NOT_MET -> "c-blocked";
            case INCONCLUSIVE -> "c-unknown";
        };
    }
}
