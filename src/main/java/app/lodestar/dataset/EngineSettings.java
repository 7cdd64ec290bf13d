package app.lodestar.dataset;

/**
 * How much of the machine one opened database may take.
 *
 * @param memory as the engine writes it, such as {@code 1GB}
 * @param threads at least 1
 * @param spill how much may be written beside memory, as the engine writes it
 */
public record EngineSettings(String memory, int threads, String spill) {

    /** For a machine of two processors and a few gigabytes. */
    public static EngineSettings standard() {
        return new EngineSettings("1GB", 2, "8GB");
    }
}
