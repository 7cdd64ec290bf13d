package app.lodestar.collaboration;

import app.lodestar.account.Person;
import app.lodestar.account.PersonalData;
import app.lodestar.collaboration.internal.FrameworkRepository;
import app.lodestar.collaboration.internal.MemberEntity;
import app.lodestar.collaboration.internal.MemberRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What others share with a person: which framework, as what, since when; its content is theirs. */
@Component
class PersonalShares implements PersonalData {
    private final MemberRepository members;
    private final FrameworkRepository frameworks;

    PersonalShares(MemberRepository members, FrameworkRepository frameworks) {
        this.members = members;
        this.frameworks = frameworks;
    }

    @Override
    public String field() {
        return "sharedWithMe";
    }

    @Override
    @Transactional(readOnly = true)
    public JsonNode of(Person person) {
        ArrayNode shares = JsonNodeFactory.instance.arrayNode();
        for (MemberEntity member : members.with(person.id().value())) {
            frameworks
                    .findById(member.frameworkId())
                    .filter(row -> !row.isBinned())
                    .ifPresent(row ->
                            shares.addObject()
                                    .put("framework", row.getId().toString())
                                    .put("title", row.title())
                                    .put("role", member.role().name())
                                    .put("since", member.addedAt().toString()));
        }
        return shares;
    }
}
