package app.lodestar.dataset;

/** Ends the reading of a file; caught inside the room and answered as an outcome. */
final class FileProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient FileProblem problem;

    FileProblemException(FileProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }
}
