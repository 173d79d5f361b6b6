package org.officeflow.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Value;

/** What a procedure tells the approver about its case; each procedure that calls the round has one. */
public interface ApprovalSubject {

    /** Key of the procedure, as in {@link ApprovalCase#kind()}. */
    String kind();

    /** The procedure in the office's words, such as "Purchase request". */
    String title();

    /** What a case is about; what people wrote stays as they wrote it. */
    default Value told(ApprovalCase about) {
        return Value.text(about.subject());
    }

    /** How the budget stands with these cases in it, by reference; none where no money is concerned. */
    default Map<String, BudgetEffect> budgetEffects(Collection<String> references) {
        return Map.of();
    }

    /** The facts of the case as rows of "fact" and "value", the most telling first. */
    List<Map<String, Object>> facts(String reference);

    /** The lines of the case with "position", "description", "quantity", "unitPrice" and "amount"; none where it has none. */
    List<Map<String, Object>> lines(String reference);

    /** Other cases that belong to the picture, as rows of "reference", "who", "what" and "amount". */
    List<Map<String, Object>> related(String reference);

    /** Applies what was decided line by line. */
    LineResult decideLines(String reference, List<LineDecision> decisions);

    /**
     * How the budget stands with a case in it.
     *
     * @param words what is left, and of how much
     * @param overdrawn whether it is more than there is
     */
    record BudgetEffect(String words, boolean overdrawn) {}

    /** What became of line decisions. */
    sealed interface LineResult {

        /** Taken over; before and after are kept as evidence. */
        record Applied(String before, String after) implements LineResult {}

        /** Not possible, with the reason in the office's words; nothing was changed. */
        record Refused(String reason) implements LineResult {}
    }
}
