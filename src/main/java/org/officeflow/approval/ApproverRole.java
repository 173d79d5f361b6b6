package org.officeflow.approval;

import java.util.Optional;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;

/**
 * Who is asked, as a decision table names it: {@code line-manager}, {@code budget-owner}, or the key of a role group such as
 * {@code finance}; or somebody by name.
 */
public record ApproverRole(String key) {

    private static final Words WORDS = Words.of("approval");

    public static final ApproverRole LINE_MANAGER = new ApproverRole("line-manager");
    public static final ApproverRole BUDGET_OWNER = new ApproverRole("budget-owner");

    /** Whoever answers for what is asked for. Only the procedure knows who that is: it asks them {@link #of by name} or as a group. */
    public static final ApproverRole OWNER = new ApproverRole("owner");

    /** Before the login of somebody who is asked by name. */
    private static final String PERSON = "person:";

    /** Somebody who is asked by name, such as whoever answers for an access. */
    public static ApproverRole of(PersonId person) {
        return new ApproverRole(PERSON + person);
    }

    /** Who is asked by name. */
    Optional<PersonId> person() {
        return key.startsWith(PERSON) ? Optional.of(new PersonId(key.substring(PERSON.length()))) : Optional.empty();
    }

    /** The role as every language calls it; a role that only this office has is called by its key. */
    public Value told() {
        var word = word();
        return WORDS.keys(Language.ENGLISH).contains(word) ? Told.that(word) : Value.text(words());
    }

    /** The role in the English words that stand in the records, such as "line manager". */
    public String words() {
        return person().isPresent() ? "responsible person" : key.replace('-', ' ');
    }

    /** The role in the words of whoever reads it; a role that only another office knows is called by its key. */
    public String said() {
        return WORDS.sayOr(words(), word());
    }

    private String word() {
        return "role." + (person().isPresent() ? "person" : key);
    }
}
