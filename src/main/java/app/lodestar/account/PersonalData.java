package app.lodestar.account;

import tools.jackson.databind.JsonNode;

/** What a room holds of a person, for the file that the person takes away; a bean of the room. */
public interface PersonalData {

    /** The field of the file under which it stands, such as {@code frameworks}. */
    String field();

    /** Everything that the room holds of this person. */
    JsonNode of(Person person);
}
