package app.lodestar.editor.ui;

import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.Attempt;

/** What a person does with an attempt under way; each answers with the attempt as it is then. */
interface AttemptSteps {
    Attempt beat(AnswerPart at);

    /** Stops the time where it runs, and lets it run where it stands. */
    Attempt pause();

    /** Hides the clock where it is shown, and shows it where it is hidden. */
    Attempt clock();

    Attempt showHint();

    /** Ends it as the server has it, and shows what follows. */
    void stop();
}
