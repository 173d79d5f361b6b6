package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.ReturnList;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Return added": somebody is asked for it. */
@Component("announceAddedReturns")
class AnnounceAddedReturnsDelegate implements JavaDelegate {

    private final ReturnList list;
    private final LeavingNews news;

    AnnounceAddedReturnsDelegate(ReturnList list, LeavingNews news) {
        this.list = list;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        list.announceAdded(number).forEach(item -> news.returnAdded(number, item.position()));
    }
}
