package org.officeflow.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.Movement.Kind;

/** What one reference has done since it last gave everything back: its line, what it holds, the steps it took. */
record Account(String reference, List<Movement> movements) {

    static Account of(String reference, List<Movement> all) {
        var start = 0;
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.RELEASE) {
                start = i + 1;
            }
        }
        return new Account(reference, List.copyOf(all.subList(start, all.size())));
    }

    boolean isEmpty() {
        return movements.isEmpty();
    }

    @Nullable
    BudgetLine line() {
        return movements.isEmpty() ? null : movements.get(0).line();
    }

    BigDecimal reserved() {
        return movements.stream().map(Movement::reservedDelta).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal committed() {
        return movements.stream().map(Movement::committedDelta).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal spent() {
        return movements.stream().map(Movement::spentDelta).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean did(Kind kind) {
        return movements.stream().anyMatch(movement -> movement.kind() == kind);
    }

    boolean did(Kind kind, BigDecimal amount) {
        return movements.stream()
                .anyMatch(
                        movement -> movement.kind() == kind && movement.amount().compareTo(amount) == 0);
    }

    Optional<Movement> last(Kind kind) {
        return movements.stream().filter(movement -> movement.kind() == kind).reduce((first, second) -> second);
    }

    boolean lastWas(Kind kind, BigDecimal amount) {
        return last(kind)
                .filter(movement -> movement.amount().compareTo(amount) == 0)
                .isPresent();
    }
}
