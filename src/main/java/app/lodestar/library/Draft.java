package app.lodestar.library;

import app.lodestar.framework.Mode;

/** What a person says about a framework before it exists; the question may be empty. */
public record Draft(String title, String question, Mode mode) {}
