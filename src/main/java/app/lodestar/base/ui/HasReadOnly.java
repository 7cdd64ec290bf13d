package app.lodestar.base.ui;

/** A piece of a page that can be written in, or only read. */
public interface HasReadOnly {

    /** Whether it can only be read from now on; what a person has not sent is not sent then. */
    void setReadOnly(boolean readOnly);
}
