package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A live node as a check sees it: whatever is read of it is noted. */
final class Piece {
    private final Reading reading;
    private final Node node;

    Piece(Reading reading, Node node) {
        this.reading = reading;
        this.node = node;
    }

    NodeId id() {
        return node.id();
    }

    NodeKind kind() {
        return node.kind();
    }

    Pointer at(Field field) {
        return new Pointer(node.id(), field);
    }

    Pointer whole() {
        return new Pointer(node.id(), null);
    }

    /** The value as it is, for an operation that replaces it; null for none. */
    @Nullable Value value(Field field) {
        return noted(field).get(field);
    }

    String text(Field field) {
        return noted(field).text(field);
    }

    /** Whether a reader sees anything in the field. */
    boolean has(Field field) {
        Value value = noted(field).get(field);
        return switch (value) {
            case null -> false;
            case Value.Text(String text) -> !Validation.isBlank(text);
            case Value.Items(List<String> items) -> !items.isEmpty();
            case Value.Decimal _, Value.Flag _ -> true;
        };
    }

    /** Whether the text without the space around it has at least so many characters. */
    boolean has(Field field, int characters) {
        String text = text(field).strip();
        return text.codePointCount(0, text.length()) >= characters;
    }

    Optional<BigDecimal> number(Field field) {
        return noted(field).number(field);
    }

    Optional<LocalDate> date(Field field) {
        return noted(field).date(field);
    }

    boolean flag(Field field) {
        return noted(field).flag(field);
    }

    List<String> items(Field field) {
        return noted(field).items(field);
    }

    <E extends Enum<E>> Optional<E> choice(Field field, Class<E> words) {
        return noted(field).choice(field, words);
    }

    <E extends Enum<E>> boolean is(Field field, E word) {
        return text(field).equals(word.name());
    }

    /** The live pieces that the field refers to. */
    List<Piece> refs(Field field) {
        Node seen = noted(field);
        noteKinds(field);
        return seen.refs(field).stream().flatMap(id -> reading.find(id).stream()).toList();
    }

    Optional<Piece> ref(Field field) {
        Node seen = noted(field);
        noteKinds(field);
        return seen.ref(field).flatMap(reading::find);
    }

    /** The piece that this one hangs under. */
    Optional<Piece> parent() {
        reading.note(node.kind());
        reading.note(node.kind().requiredParent().orElse(node.kind()));
        return Optional.ofNullable(node.parent()).flatMap(reading::find);
    }

    private Node noted(Field field) {
        reading.note(field);
        return node;
    }

    private void noteKinds(Field field) {
        if (field.type() instanceof FieldType.Refs(Set<NodeKind> kinds)) {
            kinds.forEach(reading::note);
        } else if (field.type() instanceof FieldType.Ref(Set<NodeKind> kinds)) {
            kinds.forEach(reading::note);
        }
    }

    /** Of one reading, pieces of the same node are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Piece that && node.id().equals(that.node.id());
    }

    @Override
    public int hashCode() {
        return node.id().hashCode();
    }

    @Override
    public String toString() {
        return node.kind() + " " + node.label();
    }
}
