package org.officeflow.transfer.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.transfer.Transfer;
import org.officeflow.transfer.TransferLine;
import org.officeflow.transfer.TransferLine.Decision;
import org.officeflow.transfer.TransferPlan;
import org.springframework.stereotype.Component;

/** How far everything is that a transfer gives and takes back. */
@Component
class TransferProgress {

    private static final Words WORDS = Words.of("transfer");

    private final TransferPlan plan;
    private final ItemDesk items;
    private final TransferReturns returns;

    TransferProgress(TransferPlan plan, ItemDesk items, TransferReturns returns) {
        this.plan = plan;
        this.items = items;
        this.returns = returns;
    }

    List<Map<String, Object>> rows(Transfer one) {
        return plan.lines(one.number()).stream().map(line -> row(one, line)).toList();
    }

    private Map<String, Object> row(Transfer one, TransferLine line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", plan.said(line));
        row.put("difference", WORDS.say("difference." + line.difference().key()));
        row.put(
                "decision",
                line.decision() == null
                        ? ""
                        : WORDS.say("decision." + line.decision().key()));
        row.put("ends", line.endsOn() == null ? "" : Language.ofReader().day(line.endsOn()));
        row.put("state", state(one, line));
        return row;
    }

    private String state(Transfer one, TransferLine line) {
        if (line.decision() == Decision.GRANT) {
            return items.items(one.number().given()).stream()
                    .filter(item -> isSame(item, line))
                    .findFirst()
                    .map(items::stateSaid)
                    .orElse("");
        }
        return line.decision() == Decision.REVOKE
                ? returns.stateSaid(one.number().handedIn(), String.valueOf(line.source()))
                : "";
    }

    private static boolean isSame(OnboardingItem item, TransferLine line) {
        return Objects.equals(item.rule(), line.thing().rule())
                && item.title().equals(line.thing().title());
    }
}
