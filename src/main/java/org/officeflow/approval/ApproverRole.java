package org.officeflow.approval;

/**
 * Who is asked, as a decision table names it: {@code line-manager}, {@code budget-owner}, or the key of a role group such as
 * {@code finance}.
 */
public record ApproverRole(String key) {

    public static final ApproverRole LINE_MANAGER = new ApproverRole("line-manager");
    public static final ApproverRole BUDGET_OWNER = new ApproverRole("budget-owner");

    /** The role in words, such as "line manager". */
    public String words() {
        return key.replace('-', ' ');
    }
}
