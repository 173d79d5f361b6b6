package org.officeflow.approval;

import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.language.Words;

/**
 * Who is asked, as a decision table names it: {@code line-manager}, {@code budget-owner}, or the key of a role group such as
 * {@code finance}.
 */
public record ApproverRole(String key) {

    public static final ApproverRole LINE_MANAGER = new ApproverRole("line-manager");
    public static final ApproverRole BUDGET_OWNER = new ApproverRole("budget-owner");

    private static final String ROOM = "approval";

    /** The role as every language calls it; a role that only this office has is called by its key. */
    public Value said() {
        var word = "role." + key;
        return Words.of(ROOM).keys(Language.ENGLISH).contains(word) ? Saying.of(ROOM, word) : Value.text(words());
    }

    /** The role in words, such as "line manager". */
    public String words() {
        return key.replace('-', ' ');
    }
}
