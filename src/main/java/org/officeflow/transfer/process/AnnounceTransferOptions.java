package org.officeflow.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormOptions;
import org.springframework.stereotype.Component;

/** The choices of the start form. */
@Component
class AnnounceTransferOptions implements FormOptions {

    private final TransferOptions options;

    AnnounceTransferOptions(TransferOptions options) {
        this.options = options;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.START_FORM;
    }

    @Override
    public Map<String, Supplier<List<Option>>> read(FormContext context) {
        return Map.of("people", options::people, "departments", options::departments, "sites", options::sites);
    }
}
