export default definePageConfig({ navigationBarTitleText: '诉求月度分析' });
