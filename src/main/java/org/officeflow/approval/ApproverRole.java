package org.officeflow.approval;

import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.Words;

/**
 * Who is asked, as a decision table names it: {@code line-manager}, {@code budget-owner}, or the key of a role group such as
 * {@code finance}.
 */
public record ApproverRole(String key) {

    private static final Words WORDS = Words.of("approval");

    public static final ApproverRole LINE_MANAGER = new ApproverRole("line-manager");
    public static final ApproverRole BUDGET_OWNER = new ApproverRole("budget-owner");

    /** The role as every language calls it; a role that only this office has is called by its key. */
    public Value told() {
        var word = "role." + key;
        return WORDS.keys(Language.ENGLISH).contains(word) ? Told.that(word) : Value.text(words());
    }

    /** The role in the English words that stand in the records, such as "line manager". */
    public String words() {
        return key.replace('-', ' ');
    }

    /** The role in the words of whoever reads it; a role that only another office knows is called by its key. */
    public String said() {
        return WORDS.sayOr(words(), "role." + key);
    }
}
