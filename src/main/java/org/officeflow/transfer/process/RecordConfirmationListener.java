package org.officeflow.transfer.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferLine.Decision;
import org.officeflow.transfer.TransferMails;
import org.officeflow.transfer.TransferNumber;
import org.officeflow.transfer.TransferPlan;
import org.officeflow.transfer.TransferPlan.Verdict;
import org.officeflow.transfer.TransferReports;
import org.springframework.stereotype.Component;

/** Employee transfer, "Confirm difference" is confirmed: the lines of the form stand in the order of the difference. */
@Component("recordTransferConfirmation")
class RecordConfirmationListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferPlan plan;
    private final TransferReports reports;
    private final ItemDesk items;
    private final ReturnDesk returns;
    private final TransferMails mails;

    RecordConfirmationListener(
            TransferDesk desk,
            TransferPlan plan,
            TransferReports reports,
            ItemDesk items,
            ReturnDesk returns,
            TransferMails mails) {
        this.desk = desk;
        this.plan = plan;
        this.reports = reports;
        this.items = items;
        this.returns = returns;
        this.mails = mails;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = TransferSteps.number(task);
        var rows = answers.rows("lines");
        var verdicts = new ArrayList<Verdict>();
        for (var index = 0; index < plan.lines(number).size(); index++) {
            verdicts.add(verdict(index < rows.size() ? rows.get(index) : Answers.none()));
        }
        var faults = plan.confirm(number, verdicts, people(number, answers), TransferSteps.actor(task));
        if (!faults.isEmpty()) {
            throw new FormRefusal(faults);
        }
        mails.confirmed(number);
        count(number, task);
        EmployeeTransferContract.EFFECTIVE_AT.set(task, desk.effectiveAt(number));
    }

    private static Verdict verdict(Answers row) {
        return new Verdict(
                row.optionalText("lineDecision").map(Decision::of).orElse(null),
                row.optionalDate("endsOn").orElse(null));
    }

    private TransferReports.Wish people(TransferNumber number, Answers answers) {
        var pass = answers.optionalText("reports")
                .map(TransferReports.PASS::equals)
                .orElseGet(() -> reports.suggestsPassing(desk.transfer(number)));
        return new TransferReports.Wish(
                pass, answers.optionalText("reportsTo").map(PersonId::new).orElse(null));
    }

    private void count(TransferNumber number, DelegateTask task) {
        var given = items.items(number.given());
        var things = (int)
                given.stream().filter(item -> item.branch() != Branch.ACCESS).count();
        EmployeeTransferContract.FIRST_THING.set(task, 1);
        EmployeeTransferContract.THINGS.set(task, things);
        EmployeeTransferContract.FIRST_ACCESS.set(task, things + 1);
        EmployeeTransferContract.ACCESSES.set(task, given.size() - things);
        EmployeeTransferContract.FIRST_RETURN.set(task, 1);
        EmployeeTransferContract.RETURNS.set(
                task, returns.items(number.handedIn()).size());
    }
}
